// two turns of the loop write the same element
use std::thread;
fn main() {
    let mut cells = vec![0; 4];
    thread::scope(|s| {
        for i in 0..8 {
            let cells = &mut cells;
            s.spawn(move || cells[i / 2] += 1);
        }
    });
    println!("{cells:?}");
}
