// a member function gives each thread one field
use std::thread;
#[derive(Default)]
struct Image { red: Vec<u8>, blue: Vec<u8> }
impl Image {
    fn invert(&mut self) {
        thread::scope(|s| {
            s.spawn(|| self.red.iter_mut().for_each(|p| *p = 255 - *p));
            s.spawn(|| self.blue.iter_mut().for_each(|p| *p = 255 - *p));
        });
    }
}
fn main() {
    let mut image = Image { red: vec![1], ..Default::default() };
    image.invert();
    println!("{}", image.red[0]);
}
