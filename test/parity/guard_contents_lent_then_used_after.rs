// Guard contents lent then used after.
use std::thread;
use std::sync::Mutex;

fn main() {
    let table = Mutex::new((vec![3, 1, 2], vec![9, 8]));
    {
        let mut g = table.lock().unwrap();
        let (left, right) = &mut *g;
        thread::scope(|s| {
            s.spawn(|| left.sort());
            s.spawn(|| right.sort());
        });
        let n = left.len() + right.len();
        g.0.push(n);
    }
    let (a, b) = table.into_inner().unwrap();
    println!("{:?} {:?}", a, b);
}
