// temporary guards lend references for the length of one statement
use std::sync::Mutex;

#[derive(Default)]
struct Stats {
    hits: u64,
    names: Vec<String>,
}

fn show(names: &[String], label: &str) -> usize {
    println!("{}: {}", label, names.len());
    names.len()
}

fn main() {
    let stats = Mutex::new(Stats::default());
    stats.lock().unwrap().hits += 1;
    stats.lock().unwrap().names.push(String::from("ada"));
    let count = show(&stats.lock().unwrap().names, "names");
    let initial = stats.lock().unwrap().names[0].chars().next();
    println!("{} {:?}", count, initial);
}
