// every thread gets its own copy of a value with a cell
use std::cell::Cell;
use std::thread;

#[derive(Clone)]
struct Dice {
    state: Cell<u32>,
}

impl Dice {
    fn roll(&self) -> u32 {
        self.state.set(self.state.get().wrapping_mul(1664525).wrapping_add(1013904223));
        self.state.get() >> 29
    }
}

fn main() {
    let dice = Dice { state: Cell::new(1) };
    let mut players = Vec::new();
    for _ in 0..2 {
        let dice = dice.clone();
        players.push(thread::spawn(move || dice.roll()));
    }
    println!("{}", dice.roll());
    for player in players {
        println!("{}", player.join().unwrap());
    }
}
