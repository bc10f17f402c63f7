// a loop takes work off a list, skips, stops early and moves each item into its own thread
use std::collections::VecDeque;
use std::thread;

struct Link {
    url: String,
    depth: u32,
}
fn visit(link: &Link) -> Vec<Link> {
    (0..2)
        .map(|i| Link {
            url: format!("{}/{i}", link.url),
            depth: link.depth + 1,
        })
        .collect()
}
fn main() {
    let mut frontier = VecDeque::new();
    frontier.push_back(Link {
        url: "root".into(),
        depth: 0,
    });
    let mut seen = 0;
    let mut printers = Vec::new();
    while let Some(link) = frontier.pop_front() {
        if link.depth > 2 {
            continue;
        }
        seen += 1;
        if seen > 50 {
            break;
        }
        frontier.extend(visit(&link));
        let length = link.url.len();
        printers.push(thread::spawn(move || println!("{}", link.url)));
        if length > 1000 {
            break;
        }
    }
    for printer in printers {
        let _ = printer.join();
    }
    println!("{seen} {}", frontier.len());
}
