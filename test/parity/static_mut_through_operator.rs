// an overloaded operator and a default member value reach a mutable global
use std::ops::AddAssign;
use std::thread;

static mut OPERATIONS: u64 = 0;

struct Money(i64);

impl AddAssign<i64> for Money {
    fn add_assign(&mut self, cents: i64) {
        OPERATIONS += 1;
        self.0 += cents;
    }
}

fn main() {
    let clerk = thread::spawn(|| {
        let mut till = Money(0);
        till += 250;
        till.0
    });
    println!("{}", clerk.join().unwrap());
}
