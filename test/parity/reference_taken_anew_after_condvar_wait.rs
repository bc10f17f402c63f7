// Reference taken anew after condvar wait.
use std::thread;
use std::sync::{Mutex, Condvar};

fn main() {
    let pair = (Mutex::new(vec![1u32]), Condvar::new());
    thread::scope(|s| {
        s.spawn(|| { pair.0.lock().unwrap().push(2); pair.1.notify_one(); });
        let mut g = pair.0.lock().unwrap();
        println!("{}", g[0]);
        g = pair.1.wait_while(g, |v| v.len() < 2).unwrap();
        let last = g.last_mut().unwrap();
        *last += 1;
        let v: Vec<u32> = g.drain(..).collect();
        drop(g);
        println!("{:?}", v);
    });
}
