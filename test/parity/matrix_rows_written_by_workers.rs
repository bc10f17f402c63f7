// workers write into the rows of a matrix that they share
use std::sync::Arc;
use std::thread;

struct Matrix {
    cells: Vec<Vec<f64>>,
}
impl Matrix {
    fn row_sum(&mut self, r: usize) -> f64 {
        let sum = self.cells[r].iter().sum();
        self.cells[r].push(sum);
        sum
    }
}
fn main() {
    let matrix = Arc::new(Matrix {
        cells: (0..4).map(|r| vec![r as f64; 8]).collect(),
    });
    let mut workers = Vec::new();
    for r in 0..matrix.cells.len() {
        let mut matrix = Arc::clone(&matrix);
        workers.push(thread::spawn(move || matrix.row_sum(r)));
    }
    let sums: Vec<f64> = workers.into_iter().map(|w| w.join().unwrap()).collect();
    let mut cells = match Arc::try_unwrap(matrix) {
        Ok(matrix) => matrix.cells,
        Err(shared) => shared.cells.clone(),
    };
    for (row, sum) in cells.iter_mut().zip(&sums) {
        row.push(*sum);
    }
    let normalised = thread::spawn(move || {
        for row in cells.iter_mut() {
            let last = row.pop().unwrap_or(1.0).max(1.0);
            row.iter_mut().for_each(|c| *c /= last);
        }
        cells
    });
    println!("{:?} {:?}", sums, normalised.join().unwrap()[3][0]);
}
