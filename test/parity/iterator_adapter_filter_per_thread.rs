// Iterator adapter filter per thread.
use std::thread;

#[derive(Clone)] struct Order { id: u32, total: f64, tags: Vec<String> }
fn main() {
    let orders: Vec<Order> = (0..20).map(|id| Order { id, total: id as f64, tags: vec![] }).collect();
    let (big, small): (Vec<&Order>, Vec<&Order>) = orders.iter().partition(|o| o.total > 10.0);
    let (a, b) = thread::scope(|s| {
        let a = s.spawn(|| big.iter().map(|o| o.total).sum::<f64>());
        let b = s.spawn(|| small.iter().filter(|o| o.id % 2 == 0).count());
        (a.join().unwrap(), b.join().unwrap())
    });
    let owned: Vec<Order> = big.into_iter().cloned().collect();
    println!("{} {} {} {}", a, b, owned.len(), orders.len());
}
