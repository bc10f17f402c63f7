// every path joins the handle once
use std::thread;
fn main() {
    let worker = thread::spawn(|| 42);
    if std::env::args().count() > 1 {
        println!("{}", worker.join().unwrap());
    } else {
        worker.join().unwrap();
    }
}
