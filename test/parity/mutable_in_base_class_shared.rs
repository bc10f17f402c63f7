// interior mutability hides in a base class of a shared constant
use std::cell::Cell;
use std::sync::Arc;
use std::thread;

struct Counted {
    uses: Cell<u32>,
}

struct Font {
    base: Counted,
    name: String,
}

impl Font {
    fn name(&self) -> &str {
        self.base.uses.set(self.base.uses.get() + 1);
        &self.name
    }
}

fn main() {
    let font = Arc::new(Font { base: Counted { uses: Cell::new(0) }, name: "Mono".into() });
    let fonts = vec![font.clone(), font.clone()];
    let worker = thread::spawn(move || println!("{}", fonts[0].name()));
    println!("{}", font.name());
    worker.join().unwrap();
}
