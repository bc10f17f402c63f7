// a constant table of functions leads a thread to a mutable global
use std::thread;

static mut VOLUME: i32 = 5;

fn louder() {
    VOLUME += 1;
}

fn mute() {
    VOLUME = 0;
}

static COMMANDS: [fn(); 2] = [louder, mute];

fn main() {
    let remote = thread::spawn(|| {
        for command in &COMMANDS {
            command();
        }
    });
    remote.join().unwrap();
}
