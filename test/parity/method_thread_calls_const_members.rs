// threads of a member function call const members of the same object
use std::thread;
struct Grid { cells: Vec<i32>, width: usize }
impl Grid {
    fn row_sum(&self, row: usize) -> i32 {
        self.cells[row * self.width..(row + 1) * self.width].iter().sum()
    }
    fn total(&self) -> i32 {
        thread::scope(|s| {
            let first = s.spawn(|| self.row_sum(0));
            let second = s.spawn(|| self.row_sum(1));
            first.join().unwrap() + second.join().unwrap()
        })
    }
}
fn main() {
    let grid = Grid { cells: vec![1, 2, 3, 4], width: 2 };
    println!("{}", grid.total());
}
