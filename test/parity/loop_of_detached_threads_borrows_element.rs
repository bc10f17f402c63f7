// each turn detaches a thread that borrows the element
use std::thread;

fn main() {
    let hosts = vec![String::from("a"), String::from("b")];
    for host in &hosts {
        thread::spawn(move || println!("ping {}", host));
    }
}
