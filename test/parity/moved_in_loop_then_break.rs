// the value is moved on the turn that leaves the loop
use std::thread;
fn main() {
    let request = String::from("get /");
    let mut worker = None;
    for id in 0..5 {
        if id * id > request.len() {
            worker = Some(thread::spawn(move || println!("{id} {request}")));
            break;
        }
    }
    if let Some(w) = worker {
        w.join().unwrap();
    }
}
