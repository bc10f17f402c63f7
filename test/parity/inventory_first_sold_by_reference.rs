// the first entry is bound by reference out of a guard that dies with its statement
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;

struct Shop {
    stock: Mutex<HashMap<String, u32>>,
    sold: Mutex<Vec<String>>,
}
impl Shop {
    fn buy(&self, item: &str) -> bool {
        if !self.stock.lock().unwrap().contains_key(item) {
            return false;
        }
        let mut stock = self.stock.lock().unwrap();
        let left = match stock.get_mut(item) {
            Some(left) if *left > 0 => left,
            _ => return false,
        };
        *left -= 1;
        let empty = *left == 0;
        if empty {
            stock.remove(item);
        }
        drop(stock);
        self.sold.lock().unwrap().push(item.to_string());
        true
    }
}
fn main() {
    let shop = Arc::new(Shop {
        stock: Mutex::new(HashMap::new()),
        sold: Mutex::new(vec![]),
    });
    shop.stock.lock().unwrap().insert("tea".into(), 3);
    let buyers: Vec<_> = (0..5)
        .map(|_| {
            let shop = shop.clone();
            thread::spawn(move || while shop.buy("tea") {})
        })
        .collect();
    buyers.into_iter().for_each(|b| b.join().unwrap());
    let first: &String = shop.sold.lock().unwrap().first().unwrap();
    println!("{first} {}", shop.sold.lock().unwrap().len());
}
