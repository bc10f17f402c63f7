// a constant table of records with literal names is read by a thread
use std::thread;

struct Opcode {
    name: &'static str,
    operands: u32,
}

static OPCODES: [Opcode; 2] =
    [Opcode { name: "push", operands: 1 }, Opcode { name: "add", operands: 0 }];

fn describe(code: usize) {
    println!("{} {}", OPCODES[code].name, OPCODES[code].operands);
}

fn main() {
    let worker = thread::spawn(|| describe(1));
    describe(0);
    worker.join().unwrap();
}
