// scoped threads in a loop each borrow an element of an outer vector, handles kept in a vector
use std::thread;

fn main() {
    let docs = vec![String::from("one two"), String::from("three")];
    let total: usize = thread::scope(|s| {
        let mut counts = Vec::new();
        for doc in &docs {
            counts.push(s.spawn(move || doc.split(' ').count()));
        }
        let mut sum = 0;
        for count in counts {
            sum += count.join().unwrap();
        }
        sum
    });
    println!("{} in {}", total, docs.len());
}
