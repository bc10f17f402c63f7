// a plain class says that it belongs to its thread, and is moved away
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
    let worker = thread::spawn(move || println!("{}", token.id()));
    worker.join().unwrap();
}
