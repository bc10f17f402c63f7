// an owned array moves to a thread and back
use std::thread;

fn fill(mut bytes: Box<[u8]>) -> Box<[u8]> {
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = i as u8;
    }
    bytes
}

fn main() {
    let bytes = vec![0u8; 16].into_boxed_slice();
    let worker = thread::spawn(move || fill(bytes));
    println!("{}", worker.join().unwrap()[3]);
}
