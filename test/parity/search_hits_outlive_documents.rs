// hits found by threads are printed after the documents they point into are gone
use std::sync::mpsc;
use std::thread;

struct Document {
    title: String,
    lines: Vec<String>,
}
fn search<'a>(docs: &'a [Document], needle: &str) -> Vec<(&'a str, &'a str)> {
    let (hits, found) = mpsc::channel::<(&'a str, &'a str)>();
    thread::scope(|s| {
        for doc in docs {
            let hits = hits.clone();
            s.spawn(move || {
                for line in doc.lines.iter().filter(|l| l.contains(needle)) {
                    if hits.send((&doc.title, line)).is_err() {
                        break;
                    }
                }
            });
        }
    });
    drop(hits);
    let mut all: Vec<_> = found.into_iter().collect();
    all.sort();
    all
}
fn main() {
    let (hits, found) = mpsc::channel();
    {
        let docs = vec![Document {
            title: "a".into(),
            lines: vec!["rust".into(), "rusty".into()],
        }];
        thread::scope(|s| {
            for doc in &docs {
                let hits = hits.clone();
                s.spawn(move || hits.send(doc.title.as_str()));
            }
        });
        println!("{}", search(&docs, "rust").len());
    }
    drop(hits);
    for title in found {
        println!("{title}");
    }
}
