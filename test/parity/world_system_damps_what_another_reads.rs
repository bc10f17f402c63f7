// one system of a simulation damps the velocities that another reads
use std::thread;

#[derive(Clone, Copy, Default)]
struct Vec2 {
    x: f32,
    y: f32,
}
struct World {
    positions: Vec<Vec2>,
    velocities: Vec<Vec2>,
    health: Vec<i32>,
    gravity: f32,
}
fn integrate(positions: &mut [Vec2], velocities: &[Vec2], dt: f32) {
    for (p, v) in positions.iter_mut().zip(velocities) {
        p.x += v.x * dt;
        p.y += v.y * dt;
    }
}
fn regenerate(health: &mut Vec<i32>) {
    health.retain(|h| *h > 0);
    for h in health.iter_mut() {
        *h = (*h + 1).min(100);
    }
}
impl World {
    fn step(&mut self, dt: f32) -> f32 {
        let gravity = self.gravity;
        for v in &mut self.velocities {
            v.y -= gravity * dt;
        }
        let World {
            positions,
            velocities,
            health,
            ..
        } = self;
        thread::scope(|s| {
            s.spawn(|| integrate(positions, velocities, dt));
            s.spawn(|| regenerate(health));
            s.spawn(|| velocities.iter_mut().for_each(|v| v.x *= 0.9));
            let fastest = s.spawn(|| {
                velocities
                    .iter()
                    .map(|v| v.x.abs() + v.y.abs())
                    .fold(0.0, f32::max)
            });
            fastest.join().unwrap()
        })
    }
}
fn main() {
    let mut world = World {
        positions: vec![Vec2::default(); 8],
        velocities: vec![Vec2 { x: 1.0, y: 0.5 }; 8],
        health: vec![50, 0, 99],
        gravity: 9.8,
    };
    let fastest = world.step(0.1);
    println!("{fastest} {} {}", world.positions[0].x, world.health.len());
}
