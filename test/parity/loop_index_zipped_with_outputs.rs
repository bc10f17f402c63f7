// each turn's thread reads one input and writes one output
use std::thread;
fn main() {
    let inputs = vec![1.5, 2.5, 3.5];
    let mut outputs = vec![0.0; 3];
    thread::scope(|s| {
        for (i, out) in outputs.iter_mut().enumerate() {
            let inputs = &inputs;
            s.spawn(move || *out = inputs[i] * 2.0);
        }
    });
    println!("{outputs:?}");
}
