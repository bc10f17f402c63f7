// a task that is returned borrows its column's name from the table
use std::thread;

struct Table {
    header: Vec<String>,
    rows: Vec<Vec<f64>>,
}
#[derive(Debug)]
struct Summary {
    name: String,
    sum: f64,
    max: f64,
}
fn column(table: &Table, index: usize) -> Vec<f64> {
    table
        .rows
        .iter()
        .filter_map(|r| r.get(index))
        .copied()
        .collect()
}
fn summarise(table: &Table) -> Vec<thread::JoinHandle<Summary>> {
    let mut tasks = Vec::with_capacity(table.header.len());
    for (index, name) in table.header.iter().enumerate() {
        let values = column(table, index);
        tasks.push(thread::spawn(move || {
            let mut summary = Summary {
                name: name.clone(),
                sum: 0.0,
                max: f64::MIN,
            };
            for v in values {
                summary.sum += v;
                summary.max = summary.max.max(v);
            }
            summary
        }));
    }
    tasks
}
fn main() {
    let table = Table {
        header: vec!["x".into(), "y".into()],
        rows: vec![vec![1.0, 2.0], vec![3.0, 4.5], vec![0.5]],
    };
    let tasks = summarise(&table);
    for task in tasks {
        let summary = task.join().unwrap();
        println!("{} {} {}", summary.name, summary.sum, summary.max);
    }
}
