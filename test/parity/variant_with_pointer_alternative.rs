// one alternative of a sum type is a raw pointer
use std::thread;

struct Texture {
    width: u32,
}

enum Paint {
    Color(u32),
    Image(*const Texture),
}

fn draw_later(paint: Paint) {
    thread::spawn(move || match paint {
        Paint::Color(color) => println!("{}", color),
        Paint::Image(texture) => println!("{}", unsafe { (*texture).width }),
    });
}

fn main() {
    let texture = Box::leak(Box::new(Texture { width: 9 }));
    draw_later(Paint::Color(1));
    draw_later(Paint::Image(texture));
}
