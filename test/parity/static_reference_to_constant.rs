// a pointer to a constant table goes into a detached thread
use std::thread;

static PRIMES: [u32; 5] = [2, 3, 5, 7, 11];

fn main() {
    let last: &'static u32 = &PRIMES[4];
    let all: &'static [u32] = &PRIMES;
    thread::spawn(move || println!("{} {}", last, all.len()));
}
