// a concrete error value is handed to a logging thread
use std::io;
use std::thread;
use std::time::Instant;

fn report_later(kind: io::ErrorKind, path: std::path::PathBuf, at: Instant) {
    thread::spawn(move || println!("{:?} {:?} {:?}", kind, path, at.elapsed()));
}

fn main() {
    report_later(io::ErrorKind::NotFound, "/etc/fstab".into(), Instant::now());
}
