// a pool's jobs carry a palette that is counted without atomics
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

struct Image {
    name: String,
    pixels: Vec<u8>,
    palette: std::rc::Rc<std::cell::Cell<u32>>,
}
struct Pool {
    queue: Option<Sender<Image>>,
    workers: Vec<JoinHandle<usize>>,
}

fn render(image: &Image) -> usize {
    image.name.len() + image.pixels.iter().filter(|p| **p > 127).count()
}

impl Pool {
    fn new(count: usize) -> Pool {
        let (queue, jobs) = channel::<Image>();
        let jobs: Arc<Mutex<Receiver<Image>>> = Arc::new(Mutex::new(jobs));
        let workers = (0..count)
            .map(|_| {
                let jobs = Arc::clone(&jobs);
                thread::spawn(move || {
                    let mut done = 0;
                    loop {
                        let job = jobs.lock().unwrap().recv();
                        match job {
                            Ok(image) => done += render(&image),
                            Err(_) => return done,
                        }
                    }
                })
            })
            .collect();
        Pool {
            queue: Some(queue),
            workers,
        }
    }
    fn submit(&self, image: Image) -> bool {
        self.queue.as_ref().map_or(false, |q| q.send(image).is_ok())
    }
}
impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.take();
        for worker in self.workers.drain(..) {
            println!("{}", worker.join().unwrap());
        }
    }
}

fn main() {
    let pool = Pool::new(3);
    let palette = std::rc::Rc::new(std::cell::Cell::new(0));
    for i in 0..10u8 {
        let image = Image {
            name: format!("img{i}"),
            pixels: vec![i * 20; 64],
            palette: palette.clone(),
        };
        if !pool.submit(image) {
            break;
        }
    }
}
