// each turn detaches a thread that owns its element
use std::thread;

fn main() {
    let hosts = vec![String::from("a"), String::from("b")];
    for host in &hosts {
        let host = host.clone();
        thread::spawn(move || println!("ping {}", host));
    }
    for (i, host) in hosts.into_iter().enumerate() {
        thread::spawn(move || println!("{} {}", i, host));
    }
}
