// every task is given the first slot of a list
use std::thread;

#[derive(Default, Debug)]
struct Report {
    lines: Vec<String>,
    failed: bool,
}
fn run(id: usize, report: &mut Report) {
    report.lines.push(format!("task {id}"));
    report.failed = id == 2;
}
fn run_all(count: usize) -> Vec<Report> {
    let mut reports = Vec::new();
    reports.resize_with(count, Report::default);
    thread::scope(|s| {
        let rest = reports.as_mut_slice();
        for id in 0..count {
            let first = &mut rest[0];
            s.spawn(move || run(id, first));
        }
    });
    reports
}
fn main() {
    let reports = run_all(4);
    let failed = reports.iter().filter(|r| r.failed).count();
    println!("{failed} {}", reports[0].lines.join(", "));
}
