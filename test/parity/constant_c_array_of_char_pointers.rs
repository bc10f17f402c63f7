// a constant C array of literals is read by a thread
use std::thread;

static DAYS: [&str; 3] = ["mon", "tue", "wed"];

fn print(day: usize) {
    println!("{}", DAYS[day]);
}

fn main() {
    let worker = thread::spawn(|| print(1));
    print(2);
    worker.join().unwrap();
}
