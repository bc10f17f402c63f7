// the name of a file is taken after its thread was given the file
use std::thread::{self, JoinHandle};

struct File {
    name: String,
    bytes: Vec<u8>,
}
enum Upload {
    Queued(File),
    Running { name: String, task: JoinHandle<u64> },
    Done { name: String, checksum: u64 },
}
impl Upload {
    fn advance(self) -> Upload {
        match self {
            Upload::Queued(file) => {
                let task = thread::spawn(move || {
                    let file = file;
                    file.bytes
                        .iter()
                        .fold(17, |h, b| h * 31 % 65521 + *b as u64)
                });
                Upload::Running {
                    name: file.name,
                    task,
                }
            }
            Upload::Running { name, task } => match task.join() {
                Ok(checksum) => Upload::Done { name, checksum },
                Err(_) => Upload::Queued(File {
                    name,
                    bytes: Vec::new(),
                }),
            },
            done => done,
        }
    }
    fn describe(&self) -> String {
        match self {
            Upload::Queued(file) => format!("{}: {} bytes", file.name, file.bytes.len()),
            Upload::Running { name, .. } => format!("{name}: running"),
            Upload::Done { name, checksum } => format!("{name}: {checksum}"),
        }
    }
}
fn main() {
    let mut upload = Upload::Queued(File {
        name: "a.bin".into(),
        bytes: vec![1, 2, 3],
    });
    for _ in 0..3 {
        println!("{}", upload.describe());
        upload = upload.advance();
    }
}
