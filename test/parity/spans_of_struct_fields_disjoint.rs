// Spans of struct fields disjoint.
use std::thread;

struct Particles { x: Vec<f32>, v: Vec<f32>, mass: Vec<f32> }
impl Particles {
    fn step(&mut self, dt: f32) {
        let Particles { x, v, mass } = self;
        let mass = &*mass;
        thread::scope(|s| {
            s.spawn(move || for (v, m) in v.iter_mut().zip(mass) { *v -= 9.8 * dt / m; });
            s.spawn(move || for (x, m) in x.iter_mut().zip(mass) { *x += m * dt; });
        });
        for (x, v) in self.x.iter_mut().zip(&self.v) { *x += v * dt; }
    }
}
fn main() { let mut p = Particles { x: vec![0.0], v: vec![0.0], mass: vec![1.0] }; p.step(0.1); println!("{}", p.x[0]); }
