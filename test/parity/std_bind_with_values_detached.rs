// a bind expression that owns its arguments is run by a detached thread
use std::thread;

fn show(label: &String, times: u32) {
    for _ in 0..times {
        println!("{}", label);
    }
}

fn main() {
    let label = String::from("tick");
    let copy = label.clone();
    let task = move || show(&copy, 3);
    thread::spawn(task);
    println!("{}", label);
}
