// Double buffer swapped while lent.
use std::thread;

fn main() {
    let mut front = vec![1.0f32; 8];
    let mut back = vec![0.0f32; 8];
    thread::scope(|s| {
        for round in 0..3 {
            s.spawn(|| println!("{}", front[round]));
            for b in back.iter_mut() { *b += 1.0; }
            std::mem::swap(&mut front, &mut back);
        }
    });
}
