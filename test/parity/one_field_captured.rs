// only a plain field of a struct with a raw pointer is captured
use std::thread;

struct Image {
    pixels: *mut u8,
    width: usize,
    height: usize,
}

fn describe(image: &Image) -> thread::JoinHandle<usize> {
    let (width, height) = (image.width, image.height);
    thread::spawn(move || width * height)
}

fn main() {
    let image = Image { pixels: std::ptr::null_mut(), width: 3, height: 2 };
    println!("{} {:?}", describe(&image).join().unwrap(), image.pixels);
}
