// a method returns the guard itself, and the caller uses what it leads to
use std::sync::{Mutex, MutexGuard};

struct Account {
    log: Mutex<Vec<i64>>,
}

impl Account {
    fn log(&self) -> MutexGuard<'_, Vec<i64>> {
        self.log.lock().unwrap()
    }
}

fn main() {
    let account = Account { log: Mutex::new(vec![]) };
    let mut log = account.log();
    log.push(5);
    let last = log.last_mut().unwrap();
    *last += 1;
    println!("{}", log[0]);
}
