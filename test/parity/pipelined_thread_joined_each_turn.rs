// the previous turn's thread is joined before its batch is replaced
use std::thread::{self, JoinHandle};
fn main() {
    let mut writer: Option<JoinHandle<usize>> = None;
    let mut written = 0;
    for i in 0..4 {
        let batch = vec![i; 3];
        if let Some(w) = writer.take() {
            written += w.join().unwrap();
        }
        writer = Some(thread::spawn(move || batch.len()));
    }
    if let Some(w) = writer {
        written += w.join().unwrap();
    }
    println!("{written}");
}
