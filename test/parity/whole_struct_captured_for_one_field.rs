// the whole struct with a raw pointer is captured though one field is used
use std::thread;

#[derive(Clone)]
struct Image {
    pixels: *mut u8,
    width: usize,
}

impl Image {
    fn width(&self) -> usize {
        self.width
    }
}

fn describe(image: &Image) -> thread::JoinHandle<usize> {
    let image = image.clone();
    thread::spawn(move || image.width())
}

fn main() {
    let image = Image { pixels: std::ptr::null_mut(), width: 3 };
    println!("{} {:?}", describe(&image).join().unwrap(), image.pixels);
}
