// what is not Send may still be Sync, so a reference may cross
use std::marker::PhantomData;
use std::sync::MutexGuard;
use std::thread;

struct UiToken {
    id: u32,
    _bound: PhantomData<MutexGuard<'static, ()>>,
}

impl UiToken {
    fn id(&self) -> u32 {
        self.id
    }
}

fn main() {
    let token = UiToken { id: 3, _bound: PhantomData };
    thread::scope(|s| {
        s.spawn(|| println!("{}", token.id()));
        println!("{}", token.id());
    });
}
