// a guard and an iterator live as long as the if that declares them
use std::collections::HashMap;
use std::sync::Mutex;

fn main() {
    let stock: Mutex<HashMap<String, i32>> = Mutex::new(HashMap::new());
    stock.lock().unwrap().insert(String::from("nail"), 3);
    if let Some(count) = stock.lock().unwrap().get_mut("nail") {
        *count -= 1;
        println!("{}", count);
    }
    println!("{}", stock.lock().unwrap().len());
}
