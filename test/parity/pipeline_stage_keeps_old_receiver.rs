// a stage's input is read after the next stage was given it
use std::sync::mpsc::{self, Receiver};
use std::thread;

fn numbers(limit: u32) -> Receiver<u32> {
    let (tx, rx) = mpsc::sync_channel(2);
    thread::spawn(move || {
        for n in 2..limit {
            if tx.send(n).is_err() {
                return;
            }
        }
    });
    rx
}
fn without_multiples(input: Receiver<u32>, of: u32) -> Receiver<u32> {
    let (tx, rx) = mpsc::sync_channel(2);
    thread::spawn(move || {
        for n in input.iter().filter(|n| n % of != 0) {
            if tx.send(n).is_err() {
                break;
            }
        }
    });
    rx
}
fn main() {
    let mut chain = numbers(60);
    let mut primes = Vec::new();
    while let Ok(prime) = chain.recv() {
        primes.push(prime);
        let next = without_multiples(chain, prime);
        println!("{:?}", next.recv());
    }
    println!("{primes:?}");
}
