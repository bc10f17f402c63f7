// a scoped thread owns a local of the scope's body and borrows an outer one
use std::thread;

fn main() {
    let path = String::from("/etc/hosts");
    let outer = &path;
    thread::scope(|s| {
        let copy = path.to_uppercase();
        s.spawn(move || println!("{} {}", copy, outer));
        println!("{}", path);
    });
}
