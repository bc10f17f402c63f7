// the mutex is taken apart while a thread may lock it
use std::sync::Mutex;
use std::thread;
fn main() {
    let names = Mutex::new(vec![String::from("a")]);
    let shared = &names;
    thread::scope(move |s| {
        s.spawn(move || shared.lock().unwrap().push("b".to_string()));
        let all = names.into_inner().unwrap();
        println!("{}", all.len());
    });
}
