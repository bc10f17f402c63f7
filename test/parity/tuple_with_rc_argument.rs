// a tuple that holds a non-atomic counted pointer is a thread's argument
use std::rc::Rc;
use std::thread;

fn total(order: (u32, Rc<Vec<u32>>)) -> u32 {
    order.0 + order.1.iter().sum::<u32>()
}

fn main() {
    let prices = Rc::new(vec![3, 4]);
    let order = (1, prices.clone());
    let worker = thread::spawn(move || total(order));
    println!("{} {}", prices.len(), worker.join().unwrap());
}
