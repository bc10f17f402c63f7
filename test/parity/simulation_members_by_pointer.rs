// member functions run on a thread by pointer to member, on an object that is shared or owned
use std::sync::{Arc, Mutex};
use std::thread;

struct Colony {
    seed: u64,
    ants: Mutex<Vec<(i32, i32)>>,
}
impl Colony {
    fn new(seed: u64) -> Self {
        Colony {
            seed,
            ants: Mutex::new(Vec::new()),
        }
    }
    fn spread(&self, count: u64) {
        for i in 0..count {
            let r = (self.seed * 6364136223846793005 % 1009 + i * 31) as i32;
            self.ants.lock().unwrap().push((r % 20, r % 13));
        }
    }
    fn crowded(&self) -> usize {
        let ants = self.ants.lock().unwrap();
        ants.iter().filter(|(x, y)| x == y).count()
    }
    fn into_report(self) -> String {
        let ants = self.ants.into_inner().unwrap();
        format!("{} ants", ants.len())
    }
}
fn main() {
    let shared = Arc::new(Colony::new(2));
    let (a, b) = (shared.clone(), shared.clone());
    let threads = [
        thread::spawn(move || Colony::spread(&a, 10)),
        thread::spawn(move || Colony::spread(&b, 20)),
    ];
    for t in threads {
        t.join().unwrap();
    }
    println!("{}", shared.crowded());
    let own = Colony::new(1);
    own.spread(5);
    println!(
        "{}",
        thread::spawn(move || Colony::into_report(own))
            .join()
            .unwrap()
    );
}
