// Closure of closures by value.
use std::thread;

fn adder(n: i32) -> impl Fn(i32) -> i32 + Clone + Send { move |x| x + n }
fn main() {
    let mut n = 1;
    let add = adder(n);
    let twice = { let add = add.clone(); move |x| add(add(x)) };
    n += 5;
    let t = thread::spawn(move || twice(1));
    n += 1;
    println!("{} {} {}", add(2), t.join().unwrap(), n);
}
