// an erased value crosses into a thread
use std::any::Any;
use std::thread;

fn print_later(value: Box<dyn Any>) {
    thread::spawn(move || {
        if let Some(number) = value.downcast_ref::<i32>() {
            println!("{}", number);
        }
    });
}

fn main() {
    print_later(Box::new(5));
}
