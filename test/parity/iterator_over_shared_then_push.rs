// Iterator over shared then push.
use std::thread;

fn main() {
    let mut queue = vec![String::from("a"), String::from("b")];
    thread::scope(|s| {
        for item in queue.iter() {
            s.spawn(move || println!("{}", item));
        }
        if queue.len() < 3 { queue.push(String::from("c")); }
    });
}
