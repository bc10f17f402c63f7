// a scoped thread walks iterators into a local vector
use std::thread;

fn main() {
    let names = vec![String::from("ada"), String::from("bob")];
    let rest = names.iter();
    let letters = thread::scope(|s| {
        let worker = s.spawn(move || rest.map(|name| name.len()).sum::<usize>());
        println!("{} names", names.len());
        worker.join().unwrap()
    });
    println!("{}", letters);
}
