// every task's slot is added to a list before its thread starts
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
        let mut rest = reports.as_mut_slice();
        let mut id = 0;
        while let Some((first, others)) = rest.split_first_mut() {
            s.spawn(move || run(id, first));
            rest = others;
            id += 1;
        }
    });
    reports
}
fn main() {
    let reports = run_all(4);
    let failed = reports.iter().filter(|r| r.failed).count();
    println!("{failed} {}", reports[0].lines.join(", "));
}
