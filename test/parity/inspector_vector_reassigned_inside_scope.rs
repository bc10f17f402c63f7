// the vector is given a new value while the scoped inspector reads it
use std::thread;

#[derive(Debug, Clone)]
struct Sample {
    at: u64,
    value: i32,
}
struct Archive {
    pages: Vec<Vec<Sample>>,
}
fn spread(samples: &[Sample]) -> i32 {
    let max = samples.iter().map(|s| s.value).max().unwrap_or(0);
    let min = samples.iter().map(|s| s.value).min().unwrap_or(0);
    max - min
}
fn main() {
    let mut archive = Archive { pages: Vec::new() };
    let mut current: Vec<Sample> = Vec::new();
    for at in 0..30u64 {
        current.push(Sample {
            at,
            value: (at as i32 * 13) % 7,
        });
        if current.len() < 10 {
            continue;
        }
        let (spread, span) = thread::scope(|s| {
            let spread = s.spawn(|| spread(&current));
            let span = current.last().map_or(0, |l| l.at) - current[0].at;
            current = Vec::new();
            (spread.join().unwrap(), span)
        });
        println!("{spread} {span}");
        archive.pages.push(current);
        current = Vec::with_capacity(10);
    }
    println!("{} {}", archive.pages.len(), current.len());
}
