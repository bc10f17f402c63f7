// threads and parent read one vector
use std::thread;
fn main() {
    let primes = vec![2, 3, 5, 7];
    thread::scope(|s| {
        s.spawn(|| println!("{}", primes.iter().sum::<i32>()));
        s.spawn(|| println!("{}", primes.len()));
        println!("{}", primes[0]);
    });
}
