// a scoped thread borrows a local of the scope's body
use std::thread;

fn main() {
    let path = String::from("/etc/hosts");
    thread::scope(|s| {
        let copy = path.to_uppercase();
        s.spawn(|| println!("{}", copy));
        println!("{}", path);
    });
}
