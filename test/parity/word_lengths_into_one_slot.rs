// each chunk of a text is measured by a thread that writes into one shared slot
use std::thread;

struct Stats {
    words: usize,
    longest: usize,
}

fn measure(chunk: &[&str], out: &mut Stats) {
    for word in chunk {
        out.words += 1;
        out.longest = out.longest.max(word.len());
    }
}

fn main() {
    let text = "the quick brown fox jumps over the lazy dog and runs far away";
    let words: Vec<&str> = text.split(' ').collect();
    let chunk_len = 4;
    let chunks = (words.len() + chunk_len - 1) / chunk_len;
    let mut stats: Vec<Stats> = (0..chunks)
        .map(|_| Stats {
            words: 0,
            longest: 0,
        })
        .collect();
    let slot = &mut stats[0];
    thread::scope(|s| {
        for chunk in words.chunks(chunk_len) {
            s.spawn(|| measure(chunk, slot));
        }
    });
    let longest = stats.iter().map(|s| s.longest).max().unwrap_or(0);
    let total: usize = stats.iter().map(|s| s.words).sum();
    println!("{total} {longest}");
}
