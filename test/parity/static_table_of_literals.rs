// constant tables of literals and function pointers are used by threads
use std::thread;

static NAMES: [&str; 3] = ["add", "negate", "square"];
static STEPS: [fn(i32) -> i32; 3] = [|v| v + 1, |v| -v, |v| v * v];

fn run(index: usize, value: i32) -> i32 {
    println!("{}", NAMES[index]);
    STEPS[index](value)
}

fn main() {
    let workers: Vec<_> = (0..NAMES.len()).map(|i| thread::spawn(move || run(i, 5))).collect();
    for worker in workers {
        println!("{}", worker.join().unwrap());
    }
}
