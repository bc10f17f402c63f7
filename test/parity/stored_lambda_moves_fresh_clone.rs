// a stored lambda copies its string for every thread it starts
use std::thread;
fn main() {
    let name = String::from("job");
    let start = |id: i32| {
        let name = name.clone();
        thread::spawn(move || println!("{name} {id}"))
    };
    let a = start(1);
    let b = start(2);
    println!("{}", name.len());
    a.join().unwrap();
    b.join().unwrap();
}
