// Shadowed clone in inner block.
use std::thread;

fn main() {
    let names = vec![String::from("a")];
    let t = {
        let names = names.clone();
        thread::spawn(move || names.into_iter().map(|n| n.len()).sum::<usize>())
    };
    let names = names.into_iter().map(|n| n + "!").collect::<Vec<_>>();
    println!("{:?} {}", names, t.join().unwrap());
}
