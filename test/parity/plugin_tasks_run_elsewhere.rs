// boxed tasks whose interface promises Send run on a thread, one after the other
use std::thread;

trait Task: Send {
    fn name(&self) -> String;
    fn run(&mut self) -> Result<u32, String>;
}
struct Countdown {
    left: u32,
}
impl Task for Countdown {
    fn name(&self) -> String {
        "countdown".into()
    }
    fn run(&mut self) -> Result<u32, String> {
        if self.left == 0 {
            return Err("nothing left".into());
        }
        self.left -= 1;
        Ok(self.left)
    }
}
struct Concat {
    parts: Vec<String>,
}
impl Task for Concat {
    fn name(&self) -> String {
        "concat".into()
    }
    fn run(&mut self) -> Result<u32, String> {
        Ok(self.parts.concat().len() as u32)
    }
}
fn run_all(mut tasks: Vec<Box<dyn Task>>) -> thread::JoinHandle<Vec<(String, bool)>> {
    thread::spawn(move || {
        let mut report = Vec::new();
        for task in tasks.iter_mut() {
            let ok = match task.run() {
                Ok(n) => n < 100,
                Err(_) => false,
            };
            report.push((task.name(), ok));
        }
        report
    })
}
fn main() {
    let tasks: Vec<Box<dyn Task>> = vec![
        Box::new(Countdown { left: 0 }),
        Box::new(Concat {
            parts: vec!["a".into(), "b".into()],
        }),
    ];
    for (name, ok) in run_all(tasks).join().unwrap() {
        println!("{name}: {ok}");
    }
}
