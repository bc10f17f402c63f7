// an implementation of a Send trait holds a raw pointer
trait Plugin: Send {
    fn run(&mut self);
}

struct Canvas {
    pixels: *mut u32,
}

impl Plugin for Canvas {
    fn run(&mut self) {
        unsafe { *self.pixels = 0 };
    }
}

fn main() {
    let mut pixel = 7;
    let mut canvas = Canvas { pixels: &mut pixel };
    canvas.run();
}
