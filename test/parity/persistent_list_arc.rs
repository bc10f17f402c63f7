// Persistent list arc.
use std::thread;
use std::sync::Arc;

struct List { value: i32, next: Option<Arc<List>> }
fn sum(l: &List) -> i32 { let mut s = 0; let mut at = Some(l); while let Some(n) = at { s += n.value; at = n.next.as_deref(); } s }
fn main() {
    let tail = Arc::new(List { value: 2, next: None });
    let a = List { value: 1, next: Some(tail.clone()) };
    let b = List { value: 5, next: Some(tail) };
    let t = thread::spawn(move || sum(&a));
    println!("{}", sum(&b) + t.join().unwrap());
}
