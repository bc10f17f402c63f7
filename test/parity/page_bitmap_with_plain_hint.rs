// allocators that claim pages by atomics also share a plain hint where to begin
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::thread;

struct Bitmap {
    words: Vec<AtomicU64>,
    hint: std::cell::Cell<usize>,
}
impl Bitmap {
    fn with_pages(pages: usize) -> Arc<Bitmap> {
        let words = (0..(pages + 63) / 64).map(|_| AtomicU64::new(0)).collect();
        Arc::new(Bitmap {
            words,
            hint: std::cell::Cell::new(0),
        })
    }
    fn claim(&self) -> Option<usize> {
        for (i, word) in self.words.iter().enumerate().skip(self.hint.get()) {
            self.hint.set(i);
            let mut seen = word.load(Ordering::Relaxed);
            while seen != u64::MAX {
                let bit = (!seen).trailing_zeros();
                match word.compare_exchange_weak(
                    seen,
                    seen | 1 << bit,
                    Ordering::AcqRel,
                    Ordering::Relaxed,
                ) {
                    Ok(_) => return Some(i * 64 + bit as usize),
                    Err(now) => seen = now,
                }
            }
        }
        None
    }
    fn used(&self) -> u32 {
        self.words
            .iter()
            .map(|w| w.load(Ordering::Relaxed).count_ones())
            .sum()
    }
}
fn main() {
    let bitmap = Bitmap::with_pages(128);
    let allocators: Vec<_> = (0..3)
        .map(|_| {
            let bitmap = Arc::clone(&bitmap);
            thread::spawn(move || (0..30).filter_map(|_| bitmap.claim()).collect::<Vec<_>>())
        })
        .collect();
    let mut pages: Vec<usize> = allocators
        .into_iter()
        .flat_map(|a| a.join().unwrap())
        .collect();
    pages.sort_unstable();
    pages.dedup();
    println!("{} {}", pages.len(), bitmap.used());
}
