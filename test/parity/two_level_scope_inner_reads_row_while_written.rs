// Two level scope inner reads row while written.
use std::thread;

fn main() {
    let mut grid = vec![vec![0u32; 4]; 3];
    thread::scope(|s| {
        for row in grid.iter_mut() {
            s.spawn(move || {
                thread::scope(|inner| for cell in row.iter_mut() { inner.spawn(|| *cell += row.len() as u32); });
            });
        }
    });
}
