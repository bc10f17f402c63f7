// the branch that moves also returns
use std::thread;
fn handle(data: Vec<i32>) -> usize {
    if data.len() > 1000 {
        let big = thread::spawn(move || data.iter().filter(|x| **x > 0).count());
        return big.join().unwrap();
    }
    data.len()
}
fn main() {
    println!("{}", handle(vec![1; 10]));
}
