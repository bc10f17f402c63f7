// scoped threads send references to what they find in a text that outlives them
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
    let docs = vec![
        Document {
            title: "a".into(),
            lines: vec!["rust".into(), "rusty".into()],
        },
        Document {
            title: "b".into(),
            lines: vec!["trust".into(), "c++".into()],
        },
    ];
    for (title, line) in search(&docs, "rust") {
        println!("{title}: {line}");
    }
}
