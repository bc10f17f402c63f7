// every thread draws from its own engine
use std::cell::RefCell;
use std::thread;

struct Engine(u64);

impl Engine {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1);
        self.0 >> 33
    }
}

thread_local!(static ENGINE: RefCell<Engine> = RefCell::new(Engine(42)));

fn roll() -> u64 {
    ENGINE.with(|engine| engine.borrow_mut().next() % 6 + 1)
}

fn main() {
    let player = thread::spawn(roll);
    println!("{} {}", roll(), player.join().unwrap());
}
