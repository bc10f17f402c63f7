// threads print to the standard streams and read the environment
use std::io::Write;
use std::thread;

fn report(what: &str) {
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{}", what);
    let _ = out.flush();
    if std::env::var("VERBOSE").is_ok() {
        eprintln!("verbose: {}", what);
    }
}

fn main() {
    let worker = thread::spawn(|| report("worker"));
    report("main");
    worker.join().unwrap();
}
