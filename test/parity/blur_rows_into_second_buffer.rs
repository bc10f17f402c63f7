// rows of an image are blurred into another buffer, a band of rows for each thread
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
    fn blurred(&self, threads: usize) -> Image {
        let mut data = vec![0u8; self.data.len()];
        let rows = (self.height() + threads - 1) / threads;
        thread::scope(|s| {
            for (band, out) in data.chunks_mut(rows * self.width).enumerate() {
                s.spawn(move || {
                    for (r, line) in out.chunks_mut(self.width).enumerate() {
                        blur_row(&self.data, self.width, band * rows + r, line);
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
    let image = Image {
        width: 16,
        data: (0..=255).collect(),
    };
    let blurred = image.blurred(3);
    println!("{} {}", image.data[40], blurred.data[40]);
}
