// helpers work on a ledger through the guard that their caller holds
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

#[derive(Default)]
struct Ledger {
    accounts: BTreeMap<u32, i64>,
    log: Vec<String>,
}
fn post(ledger: &mut Ledger, account: u32, amount: i64) {
    *ledger.accounts.entry(account).or_default() += amount;
    ledger.log.push(format!("{account}:{amount}"));
}
fn transfer(mut held: MutexGuard<'_, Ledger>, from: u32, to: u32, amount: i64) -> bool {
    if held.accounts.get(&from).copied().unwrap_or(0) < amount {
        return false;
    }
    post(&mut held, from, -amount);
    post(&mut held, to, amount);
    true
}
fn main() {
    let ledger = Arc::new(Mutex::new(Ledger::default()));
    post(&mut ledger.lock().unwrap(), 1, 100);
    let workers: Vec<_> = (2..5)
        .map(|to| {
            let ledger = Arc::clone(&ledger);
            thread::spawn(move || {
                let held = ledger.lock().unwrap();
                transfer(held, 1, to, 40)
            })
        })
        .collect();
    let done = workers
        .into_iter()
        .map(|w| w.join().unwrap())
        .filter(|ok| *ok)
        .count();
    let held = ledger.lock().unwrap();
    let last = held.log.last().cloned();
    drop(held);
    println!("{done} {last:?}");
}
