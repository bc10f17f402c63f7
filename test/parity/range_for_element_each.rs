// one thread per element, by reference
use std::thread;
struct Account { balance: i64 }
fn main() {
    let mut accounts = vec![Account { balance: 10 }, Account { balance: 20 }];
    thread::scope(|s| {
        for account in &mut accounts {
            s.spawn(move || account.balance += account.balance / 10);
        }
    });
    println!("{}", accounts[1].balance);
}
