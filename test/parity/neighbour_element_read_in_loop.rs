// each thread writes its element and reads its neighbour's
use std::thread;
fn main() {
    let mut cells = vec![1; 5];
    thread::scope(|s| {
        for i in 0..4 {
            let cells = &mut cells;
            s.spawn(move || cells[i] += cells[i + 1]);
        }
    });
    println!("{cells:?}");
}
