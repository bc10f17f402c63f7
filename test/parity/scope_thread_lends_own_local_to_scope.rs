// a scoped thread spawns on the same scope and lends it its own local
use std::thread;

fn main() {
    let names = vec![String::from("ada"), String::from("bob")];
    thread::scope(|s| {
        s.spawn(|| {
            let initial = names[0].chars().next();
            s.spawn(|| println!("{:?}", initial));
        });
    });
}
