// a record with a literal name is copied into a detached thread
use std::thread;

#[derive(Clone, Copy)]
struct Opcode {
    name: &'static str,
    operands: u32,
}

impl Opcode {
    fn print(&self) {
        println!("{} {}", self.name, self.operands);
    }
}

fn main() {
    let push = Opcode { name: "push", operands: 1 };
    thread::spawn(move || push.print());
    push.print();
}
