// a batch is taken out of its variable and handed to a thread each time that it is full
use std::thread::{self, JoinHandle};

const LIMIT: usize = 4;

fn flush(batch: Vec<String>) -> JoinHandle<usize> {
    thread::spawn(move || batch.iter().map(|line| line.len()).sum())
}
fn ship(lines: impl Iterator<Item = String>) -> usize {
    let mut batch = Vec::new();
    let mut inflight: Vec<JoinHandle<usize>> = Vec::new();
    for line in lines {
        if line.is_empty() {
            continue;
        }
        batch.push(line);
        if batch.len() == LIMIT {
            inflight.push(flush(std::mem::take(&mut batch)));
        }
    }
    let rest = batch.len();
    if !batch.is_empty() {
        inflight.push(flush(batch));
    }
    let bytes: usize = inflight.into_iter().map(|h| h.join().unwrap()).sum();
    bytes + rest
}
fn main() {
    println!("{}", ship((0..11).map(|i| "ab".repeat(i % 5))));
}
