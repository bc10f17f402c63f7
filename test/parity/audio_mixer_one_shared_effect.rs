// all channels' threads run one effect that keeps state
use std::thread;

struct Channel {
    buffer: Vec<f32>,
    effect: Box<dyn FnMut(&mut [f32]) + Send>,
}
fn gain(factor: f32) -> Box<dyn FnMut(&mut [f32]) + Send> {
    Box::new(move |buffer| buffer.iter_mut().for_each(|s| *s *= factor))
}
fn delay(length: usize) -> Box<dyn FnMut(&mut [f32]) + Send> {
    let mut line = vec![0.0f32; length];
    let mut at = 0;
    Box::new(move |buffer| {
        for sample in buffer {
            std::mem::swap(sample, &mut line[at]);
            at = (at + 1) % line.len();
        }
    })
}
fn process(channels: &mut [Channel]) -> Vec<f32> {
    let mut shared = gain(0.9);
    thread::scope(|s| {
        for Channel { buffer, .. } in channels.iter_mut() {
            let effect = &mut shared;
            s.spawn(move || effect(buffer));
        }
    });
    let length = channels.iter().map(|c| c.buffer.len()).min().unwrap_or(0);
    (0..length)
        .map(|i| channels.iter().map(|c| c.buffer[i]).sum())
        .collect()
}
fn main() {
    let mut channels = vec![
        Channel {
            buffer: vec![1.0; 8],
            effect: gain(0.5),
        },
        Channel {
            buffer: vec![2.0; 8],
            effect: delay(3),
        },
    ];
    println!("{:?}", process(&mut channels));
    println!("{:?}", process(&mut channels).last());
}
