// one function object is run by two threads
use std::thread;
struct Adder { values: Vec<i32>, sum: i32 }
impl Adder {
    fn run(&mut self) { self.sum += self.values.iter().sum::<i32>(); }
}
fn main() {
    let mut a = Adder { values: vec![1, 2], sum: 0 };
    thread::scope(|s| {
        s.spawn(|| a.run());
        s.spawn(|| a.run());
    });
    println!("{}", a.sum);
}
