// a raw pointer hides among bound arguments
use std::thread;

struct Lamp {
    on: bool,
}

fn set(lamp: *mut Lamp, on: bool) {
    unsafe { (*lamp).on = on }
}

fn bind<A, B: Copy>(f: fn(A, B), a: A, b: B) -> impl FnOnce() {
    move || f(a, b)
}

fn switch_later(lamp: *mut Lamp) {
    thread::spawn(bind(set, lamp, true));
}

fn main() {
    switch_later(Box::leak(Box::new(Lamp { on: false })));
}
