// a type that only names a thread-bound type holds none of it
use std::marker::PhantomData;
use std::thread;

struct Window {
    _surface: *mut u8,
}

struct Id<T> {
    number: u32,
    _kind: PhantomData<fn() -> T>,
}

fn main() {
    let id: Id<Window> = Id { number: 7, _kind: PhantomData };
    let worker = thread::spawn(move || {
        let id = id;
        id.number + 1
    });
    println!("{}", worker.join().unwrap());
}
