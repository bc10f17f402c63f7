// Spans of struct fields one read.
use std::thread;

struct Particles { x: Vec<f32>, v: Vec<f32> }
impl Particles {
    fn step(&mut self, dt: f32) {
        thread::scope(|s| {
            s.spawn(|| for v in self.v.iter_mut() { *v -= 9.8 * dt; });
            s.spawn(|| for (x, v) in self.x.iter_mut().zip(self.v.iter()) { *x += v * dt; });
        });
    }
}
fn main() { let mut p = Particles { x: vec![0.0], v: vec![0.0] }; p.step(0.1); println!("{}", p.x[0]); }
