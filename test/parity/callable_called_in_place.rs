// a callable that is only called in place may borrow and write locals
use std::time::Instant;

fn timed<R>(f: impl FnOnce() -> R) -> R {
    let start = Instant::now();
    let result = f();
    println!("{:?}", start.elapsed());
    result
}

fn main() {
    let mut total = 0;
    let values = vec![1, 2, 3];
    timed(|| {
        for v in &values {
            total += v;
        }
    });
    println!("{}", total);
}
