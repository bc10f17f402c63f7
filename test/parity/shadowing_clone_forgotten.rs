// the second block moves the owner itself, which is used at the end
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let totals = Arc::new(Mutex::new(vec![0i64; 3]));
    let label = String::from("total");
    let first = {
        let totals = Arc::clone(&totals);
        let label = label.clone();
        thread::spawn(move || {
            let mut totals = totals.lock().unwrap();
            totals[0] += label.len() as i64;
            let totals = totals.iter().sum::<i64>();
            totals
        })
    };
    let second = {
        thread::spawn(move || {
            for slot in totals.lock().unwrap().iter_mut() {
                *slot += 1;
            }
        })
    };
    let first = first.join().unwrap();
    second.join().unwrap();
    let totals = match Arc::try_unwrap(totals) {
        Ok(mutex) => mutex.into_inner().unwrap(),
        Err(_) => return,
    };
    println!("{label} {first} {totals:?}");
}
