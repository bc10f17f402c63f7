// a class with several plain and virtual bases moves to a thread
use std::thread;

trait Named {
    fn name(&self) -> &str;
}

trait Priced {
    fn price(&self) -> u32;
}

struct Product {
    name: String,
    price: u32,
    tags: Vec<String>,
}

impl Named for Product {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Priced for Product {
    fn price(&self) -> u32 {
        self.price
    }
}

fn main() {
    let product = Product { name: "tea".into(), price: 3, tags: vec!["hot".into()] };
    let worker = thread::spawn(move || println!("{} {} {}", product.name(), product.price(), product.tags.len()));
    worker.join().unwrap();
}
