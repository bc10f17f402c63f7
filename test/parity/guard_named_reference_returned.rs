// a function returns a reference through a named guard that it holds
use std::sync::Mutex;

fn first(values: &Mutex<Vec<String>>) -> &String {
    let guard = values.lock().unwrap();
    println!("{} values", guard.len());
    &guard[0]
}

fn main() {
    let values = Mutex::new(vec![String::from("a")]);
    println!("{}", first(&values));
}
