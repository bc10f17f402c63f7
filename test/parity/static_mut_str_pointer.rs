// a reassignable global string pointer is read by a thread
use std::thread;

static mut BANNER: &str = "welcome";

fn main() {
    if std::env::args().count() > 1 {
        BANNER = "hello again";
    }
    let greeter = thread::spawn(|| println!("{}", BANNER));
    greeter.join().unwrap();
}
