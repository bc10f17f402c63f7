// a function that asks for Sync is given a plain struct
use std::thread;

struct Powers {
    exponent: u32,
}

impl Powers {
    fn of(&self, n: i32) -> i32 {
        n.pow(self.exponent)
    }
}

fn on_both<T: Sync>(shared: &T, body: fn(&T, i32) -> i32) {
    thread::scope(|s| {
        s.spawn(|| body(shared, 1));
        s.spawn(|| body(shared, 2));
    });
}

fn main() {
    on_both(&Powers { exponent: 2 }, Powers::of);
}
