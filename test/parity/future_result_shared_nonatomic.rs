// Future result shared nonatomic.
use std::thread;
use std::rc::Rc;

fn load(n: usize) -> Rc<Vec<usize>> { Rc::new((0..n).collect()) }
fn main() {
    let parts: Vec<_> = (1..4).map(|n| thread::spawn(move || load(n))).collect();
    let mut all = Vec::new();
    for p in parts { all.push(p.join().unwrap()); }
    println!("{}", all.len());
}
