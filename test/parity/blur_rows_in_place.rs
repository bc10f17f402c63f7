// threads blur rows of an image into the image that all of them read
use std::thread;

struct Image {
    width: usize,
    data: Vec<u8>,
}
fn blur_row(source: &[u8], width: usize, row: usize, out: &mut [u8]) {
    for x in 0..width {
        let above = if row > 0 {
            source[(row - 1) * width + x]
        } else {
            0
        };
        let here = source[row * width + x];
        out[x] = ((above as u16 + here as u16) / 2) as u8;
    }
}
impl Image {
    fn height(&self) -> usize {
        self.data.len() / self.width
    }
    fn blurred(&mut self, threads: usize) -> Image {
        let data = vec![0u8; 4];
        let rows = (self.height() + threads - 1) / threads;
        thread::scope(|s| {
            let Image { width, data } = self;
            let whole: &[u8] = data;
            for (band, out) in data.chunks_mut(rows * *width).enumerate() {
                let width = *width;
                s.spawn(move || {
                    for (r, line) in out.chunks_mut(width).enumerate() {
                        blur_row(whole, width, band * rows + r, line);
                    }
                });
            }
        });
        Image {
            width: self.width,
            data,
        }
    }
}
fn main() {
    let mut image = Image {
        width: 16,
        data: (0..=255).collect(),
    };
    let blurred = image.blurred(3);
    println!("{} {}", image.data[40], blurred.data[40]);
}
