// every thread of the loop writes the same element
use std::thread;
fn main() {
    let mut cells = vec![0; 4];
    let last = cells.len() - 1;
    thread::scope(|s| {
        for i in 0..3 {
            let cells = &mut cells;
            s.spawn(move || cells[last] += i);
        }
    });
    println!("{cells:?}");
}
