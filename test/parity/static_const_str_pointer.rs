// a constant global string pointer is read by a thread
use std::thread;

static BANNER: &str = "welcome";

fn main() {
    let greeter = thread::spawn(|| println!("{}", BANNER));
    println!("{}", BANNER.len());
    greeter.join().unwrap();
}
