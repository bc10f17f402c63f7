// threads draw from one global engine
use std::thread;

struct Engine(u64);

impl Engine {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1);
        self.0 >> 33
    }
}

static mut ENGINE: Engine = Engine(42);

fn roll() -> u64 {
    ENGINE.next() % 6 + 1
}

fn main() {
    let player = thread::spawn(roll);
    println!("{} {}", roll(), player.join().unwrap());
}
