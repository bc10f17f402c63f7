// threads number their requests from one block that is kept in a static
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

static NEXT_BLOCK: AtomicU32 = AtomicU32::new(0);
const BLOCK: u32 = 16;
static RANGE: Cell<(u32, u32)> = Cell::new((0, 0));
fn next_id() -> u32 {
    let (mut next, mut end) = RANGE.get();
    if next == end {
        next = NEXT_BLOCK.fetch_add(BLOCK, Ordering::Relaxed);
        end = next + BLOCK;
    }
    RANGE.set((next + 1, end));
    next
}
#[derive(Debug)]
struct Request {
    id: u32,
    path: String,
}
fn main() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let threads: Vec<_> = ["/a", "/b", "/c"]
        .iter()
        .map(|path| {
            let seen = seen.clone();
            thread::spawn(move || {
                for _ in 0..20 {
                    let request = Request {
                        id: next_id(),
                        path: path.to_string(),
                    };
                    seen.lock().unwrap().push(request);
                }
            })
        })
        .collect();
    for t in threads {
        t.join().unwrap();
    }
    let mut seen = Arc::try_unwrap(seen).unwrap().into_inner().unwrap();
    seen.sort_by_key(|r| r.id);
    seen.dedup_by_key(|r| r.id);
    println!("{} {}", seen.len(), seen[0].path);
}
