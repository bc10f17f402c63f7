// a generic map shares a function that counts its calls in a plain cell
use std::sync::Mutex;
use std::thread;

fn map_parallel<T, R, F>(items: Vec<T>, parts: usize, f: F) -> Vec<R>
where
    T: Sync,
    R: Send,
    F: Fn(&T) -> R + Sync,
{
    let results = Mutex::new(Vec::with_capacity(items.len()));
    let step = (items.len() + parts - 1) / parts.max(1);
    thread::scope(|s| {
        for (i, part) in items.chunks(step.max(1)).enumerate() {
            let (f, results) = (&f, &results);
            s.spawn(move || {
                let mut local: Vec<(usize, R)> = Vec::new();
                for (j, item) in part.iter().enumerate() {
                    local.push((i * step + j, f(item)));
                }
                results.lock().unwrap().extend(local);
            });
        }
    });
    let mut indexed = results.into_inner().unwrap();
    indexed.sort_by_key(|(i, _)| *i);
    indexed.into_iter().map(|(_, r)| r).collect()
}

fn main() {
    let names: Vec<String> = (0..9).map(|i| "n".repeat(i)).collect();
    let calls = std::cell::Cell::new(0);
    let lengths = map_parallel(names, 3, |name| {
        calls.set(calls.get() + 1);
        name.len()
    });
    println!("{lengths:?}");
}
