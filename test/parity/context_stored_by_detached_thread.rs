// a context of references to locals is handed to a thread that nobody waits for
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::thread;

struct Options {
    warnings: bool,
    limit: usize,
}
#[derive(Clone, Copy)]
struct Context<'a> {
    options: &'a Options,
    errors: &'a Mutex<Vec<String>>,
    checked: &'a AtomicUsize,
}
impl<'a> Context<'a> {
    fn check(&self, unit: &str) {
        self.checked.fetch_add(1, Ordering::Relaxed);
        if unit.len() > self.options.limit {
            self.errors
                .lock()
                .unwrap()
                .push(format!("{unit}: too long"));
        } else if self.options.warnings && unit.starts_with('_') {
            self.errors
                .lock()
                .unwrap()
                .push(format!("{unit}: reserved"));
        }
    }
}
fn compile(units: &[&str], options: &Options) -> Vec<String> {
    let errors = Mutex::new(Vec::new());
    let checked = AtomicUsize::new(0);
    let context = Context {
        options,
        errors: &errors,
        checked: &checked,
    };
    thread::scope(|s| {
        for unit in units {
            s.spawn(move || context.check(unit));
        }
    });
    thread::spawn(move || context.check("late"));
    if checked.load(Ordering::Relaxed) != units.len() {
        return vec!["not all checked".to_string()];
    }
    errors.into_inner().unwrap()
}
fn main() {
    let options = Options {
        warnings: true,
        limit: 8,
    };
    let errors = compile(&["main", "_start", "a_very_long_name"], &options);
    println!("{}", errors.len());
}
