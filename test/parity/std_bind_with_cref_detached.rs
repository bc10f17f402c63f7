// a bind expression that carries std::cref of a local is run by a detached thread
use std::thread;

fn show(label: &String, times: u32) {
    for _ in 0..times {
        println!("{}", label);
    }
}

fn main() {
    let label = String::from("tick");
    let task = || show(&label, 3);
    thread::spawn(task);
}
