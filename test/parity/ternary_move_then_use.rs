// Ternary move then use.
use std::thread;

fn label(id: u32) -> String { format!("job {}", id) }
fn main() {
    let name = label(1);
    let fallback = label(2);
    let urgent = std::env::args().count() > 1;
    let chosen = if urgent { name } else { fallback };
    let t = thread::spawn(move || println!("{}", chosen));
    println!("{}", name);
    t.join().unwrap();
}
