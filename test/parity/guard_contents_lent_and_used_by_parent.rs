// Guard contents lent and used by parent.
use std::thread;
use std::sync::Mutex;

fn main() {
    let table = Mutex::new(vec![3, 1, 2]);
    let mut g = table.lock().unwrap();
    thread::scope(|s| {
        let v: &mut Vec<i32> = &mut g;
        s.spawn(move || v.sort());
        println!("{}", g.len());
    });
}
