// two threads walk halves that share an element
use std::thread;
fn main() {
    let mut data = vec![0; 100];
    let left = &mut data[..51];
    let right = &mut data[50..];
    thread::scope(|s| {
        s.spawn(move || left.iter_mut().for_each(|x| *x += 1));
        s.spawn(move || right.iter_mut().for_each(|x| *x -= 1));
    });
}
