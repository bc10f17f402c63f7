// detached tasks borrow the mirrors that the function owns
use std::sync::mpsc::{channel, RecvTimeoutError};
use std::thread;
use std::time::Duration;

struct Mirror {
    url: String,
    slow: u32,
}
fn probe(mirror: &Mirror) -> Result<usize, String> {
    let mut n = 0usize;
    for i in 0..mirror.slow * 1000 {
        n = n.wrapping_add(i as usize);
    }
    if mirror.url.is_empty() {
        Err("no url".to_string())
    } else {
        Ok(mirror.url.len() + n % 2)
    }
}
fn fastest(mirrors: Vec<Mirror>) -> Option<(String, usize)> {
    let (answers, inbox) = channel();
    for mirror in &mirrors {
        let answers = answers.clone();
        thread::spawn(move || {
            if let Ok(n) = probe(mirror) {
                let _ = answers.send((mirror.url.clone(), n));
            }
        });
    }
    drop(answers);
    match inbox.recv_timeout(Duration::from_secs(5)) {
        Ok(answer) => Some(answer),
        Err(RecvTimeoutError::Timeout) | Err(RecvTimeoutError::Disconnected) => None,
    }
}
fn main() {
    let mirrors = vec![
        Mirror {
            url: "https://a".into(),
            slow: 3,
        },
        Mirror {
            url: String::new(),
            slow: 1,
        },
    ];
    match fastest(mirrors) {
        Some((url, n)) => println!("{url} {n}"),
        None => println!("none"),
    }
}
