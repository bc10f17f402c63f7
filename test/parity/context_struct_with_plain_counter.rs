// a context that scoped threads share refers to a plain counter
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::thread;

struct Options {
    warnings: bool,
    limit: usize,
}
struct Context<'a> {
    options: &'a Options,
    errors: &'a Mutex<Vec<String>>,
    checked: &'a mut usize,
}
impl<'a> Context<'a> {
    fn check(&mut self, unit: &str) {
        *self.checked += 1;
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
    let mut checked = 0;
    let mut context = Context {
        options,
        errors: &errors,
        checked: &mut checked,
    };
    thread::scope(|s| {
        for unit in units {
            s.spawn(move || context.check(unit));
        }
    });
    if checked != units.len() {
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
