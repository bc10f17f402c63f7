// Local closure with copy in loop.
use std::thread;

fn main() {
    let base = 10;
    let mut handles = vec![];
    for i in 0..3 {
        let weight = i * 2;
        let score = move |x: i32| x * weight + base + i;
        if score(1) > 100 { continue; }
        handles.push(thread::spawn(move || (0..4).map(score).sum::<i32>()));
    }
    let best = handles.into_iter().map(|h| h.join().unwrap()).max();
    println!("{:?}", best);
}
