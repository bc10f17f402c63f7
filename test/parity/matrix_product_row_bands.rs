// Matrix product row bands.
use std::thread;

struct Matrix { rows: usize, cols: usize, data: Vec<f64> }
impl Matrix {
    fn new(rows: usize, cols: usize) -> Matrix { Matrix { rows, cols, data: vec![1.0; rows * cols] } }
    fn at(&self, r: usize, c: usize) -> f64 { self.data[r * self.cols + c] }
}
fn multiply(a: &Matrix, b: &Matrix) -> Matrix {
    let mut out = Matrix::new(a.rows, b.cols);
    let cols = out.cols;
    thread::scope(|s| {
        for (r, row) in out.data.chunks_mut(cols).enumerate() {
            s.spawn(move || for c in 0..row.len() {
                row[c] = (0..a.cols).map(|k| a.at(r, k) * b.at(k, c)).sum();
            });
        }
    });
    out
}
fn main() { println!("{}", multiply(&Matrix::new(3, 4), &Matrix::new(4, 2)).at(0, 0)); }
