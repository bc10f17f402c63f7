// two threads sort the two sides of a vector, and the merge comes after them
use std::thread;

fn merge(left: &[u32], right: &[u32]) -> Vec<u32> {
    let mut out = Vec::with_capacity(left.len() + right.len());
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if left[i] <= right[j] {
            out.push(left[i]);
            i += 1;
        } else {
            out.push(right[j]);
            j += 1;
        }
    }
    out.extend_from_slice(&left[i..]);
    out.extend_from_slice(&right[j..]);
    out
}
fn merge_sort(values: &mut Vec<u32>) {
    let half = values.len() / 2;
    let (left, right) = values.split_at_mut(half);
    thread::scope(|s| {
        s.spawn(|| left.sort());
        s.spawn(|| right.sort());
    });
    *values = merge(&values[..half], &values[half..]);
}
fn main() {
    let mut values: Vec<u32> = (0..40).map(|i| i * 37 % 41).collect();
    merge_sort(&mut values);
    println!("{:?} {}", values.first(), values.is_sorted_by_key_checked());
}
trait Checked {
    fn is_sorted_by_key_checked(&self) -> bool;
}
impl Checked for Vec<u32> {
    fn is_sorted_by_key_checked(&self) -> bool {
        self.windows(2).all(|w| w[0] <= w[1])
    }
}
