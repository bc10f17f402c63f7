// an erased error is handed to a logging thread
use std::error::Error;
use std::thread;

fn report_later(error: Box<dyn Error>) {
    thread::spawn(move || println!("{}", error));
}

fn main() {
    if let Err(error) = "x".parse::<i32>() {
        report_later(error.into());
    }
}
