// a class that must be Send and Sync holds atomics, locks and shared constants
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};

fn must_be_send_and_sync<T: Send + Sync>() {}

struct Account {
    owner: Arc<str>,
    balance: AtomicU64,
    history: Mutex<Vec<i64>>,
    parent: Option<Box<Account>>,
}

fn main() {
    must_be_send_and_sync::<Account>();
    let account = Account {
        owner: "ann".into(),
        balance: AtomicU64::new(3),
        history: Mutex::default(),
        parent: None,
    };
    account.history.lock().unwrap().push(3);
    println!("{} {:?} {}", account.owner, account.balance, account.parent.is_none());
}
