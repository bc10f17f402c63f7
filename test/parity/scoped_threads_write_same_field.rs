// two threads write the same field
use std::thread;
#[derive(Default)]
struct Report { errors: u32, warnings: u32 }
fn main() {
    let mut report = Report::default();
    thread::scope(|s| {
        s.spawn(|| {
            report.errors += 1;
            report.warnings += 1;
        });
        s.spawn(|| report.warnings += 1);
    });
    println!("{} {}", report.errors, report.warnings);
}
