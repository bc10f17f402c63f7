// Accounts array of mutexes.
use std::thread;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::*;

struct Account { id: usize, balance: Mutex<i64> }
fn transfer(from: &Account, to: &Account, n: i64) -> Result<(), String> {
    {
        let mut b = from.balance.lock().unwrap();
        if *b < n { return Err(format!("account {} is short", from.id)); }
        *b -= n;
    }
    *to.balance.lock().unwrap() += n;
    Ok(())
}
fn main() {
    let accounts: Vec<Account> = (0..4).map(|id| Account { id, balance: Mutex::new(100) }).collect();
    let failures = AtomicUsize::new(0);
    thread::scope(|s| {
        for t in 0..4usize {
            let (accounts, failures) = (&accounts, &failures);
            s.spawn(move || for k in 0..50usize {
                if transfer(&accounts[(t + k) % 4], &accounts[(t * k) % 4], 7).is_err() { failures.fetch_add(1, Relaxed); }
            });
        }
    });
    let sum: i64 = accounts.into_iter().map(|a| a.balance.into_inner().unwrap()).sum();
    println!("{} {}", sum, failures.into_inner());
}
