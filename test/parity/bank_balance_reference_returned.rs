// a transfer returns a reference to the balance that it guarded
use std::sync::{Arc, Mutex};
use std::thread;

struct Account {
    id: usize,
    balance: Mutex<i64>,
}
fn transfer<'a>(from: &'a Account, to: &'a Account, amount: i64) -> Result<&'a i64, &'static str> {
    if from.id == to.id {
        return Err("same account");
    }
    let (first, second) = if from.id < to.id {
        (from, to)
    } else {
        (to, from)
    };
    let first_guard = first.balance.lock().unwrap();
    let second_guard = second.balance.lock().unwrap();
    let (mut source, mut target) = if from.id < to.id {
        (first_guard, second_guard)
    } else {
        (second_guard, first_guard)
    };
    if *source < amount {
        return Err("not enough");
    }
    *source -= amount;
    *target += amount;
    Ok(&*source)
}
fn main() {
    let bank: Arc<Vec<Account>> = Arc::new(
        (0..4)
            .map(|id| Account {
                id,
                balance: Mutex::new(100),
            })
            .collect(),
    );
    let tellers: Vec<_> = (0..3)
        .map(|t| {
            let bank = Arc::clone(&bank);
            thread::spawn(move || {
                let mut failed = 0;
                for i in 0..20 {
                    let (a, b) = ((t + i) % 4, (t * 3 + i * 5) % 4);
                    if let Err(why) = transfer(&bank[a], &bank[b], 30) {
                        failed += why.len();
                    }
                }
                failed
            })
        })
        .collect();
    let failed: usize = tellers.into_iter().map(|t| t.join().unwrap()).sum();
    let total: i64 = bank.iter().map(|a| *a.balance.lock().unwrap()).sum();
    println!("{total} {}", failed > 0);
}
