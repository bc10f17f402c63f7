// Two level scope writes then reads.
use std::thread;

fn main() {
    let mut grid = vec![vec![0u32; 4]; 3];
    let mut sums = vec![0u32; 3];
    thread::scope(|s| {
        for (i, (row, sum)) in grid.iter_mut().zip(sums.iter_mut()).enumerate() {
            s.spawn(move || {
                thread::scope(|inner| for cell in row.iter_mut() { inner.spawn(move || *cell += i as u32); });
                *sum = row.iter().sum();
            });
        }
    });
    println!("{:?} {:?}", grid, sums);
}
