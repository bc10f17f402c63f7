// threads in a loop only read the shared table
use std::thread;
fn main() {
    let table = [3, 1, 4, 1];
    thread::scope(|s| {
        for i in 0..table.len() {
            let table = &table;
            s.spawn(move || println!("{}", table[i] + table[0]));
        }
        println!("{}", table[2]);
    });
}
