// constant static locals are initialised by code and read by threads
use std::thread;

fn squares() -> &'static [u32; 4] {
    static TABLE: [u32; 4] = {
        let mut table = [0; 4];
        let mut i = 0;
        while i < 4 {
            table[i] = (i * i) as u32;
            i += 1;
        }
        table
    };
    &TABLE
}

fn port(name: &str) -> Option<u16> {
    static PORTS: [(&str, u16); 2] = [("http", 80), ("ssh", 22)];
    PORTS.iter().find(|(n, _)| *n == name).map(|(_, port)| *port)
}

fn main() {
    let worker = thread::spawn(|| println!("{} {:?}", squares()[3], port("ssh")));
    println!("{} {:?}", squares()[2], port("http"));
    worker.join().unwrap();
}
