//! Rust's channels, for channels_bench.cpp: `producers` threads send `each` numbers, this one
//! receives them. Returns the sum.
use std::sync::mpsc;
use std::thread;

#[no_mangle]
pub extern "C" fn rust_channel(producers: u64, each: u64) -> u64 {
    let (tx, rx) = mpsc::channel::<u64>();
    let threads: Vec<_> = (0..producers)
        .map(|_| {
            let tx = tx.clone();
            thread::spawn(move || {
                for i in 0..each {
                    tx.send(i).unwrap();
                }
            })
        })
        .collect();
    drop(tx);
    let mut sum = 0;
    for i in rx {
        sum += i;
    }
    for thread in threads {
        thread.join().unwrap();
    }
    sum
}

#[no_mangle]
pub extern "C" fn rust_sync_channel(producers: u64, each: u64, bound: u64) -> u64 {
    let (tx, rx) = mpsc::sync_channel::<u64>(bound as usize);
    let threads: Vec<_> = (0..producers)
        .map(|_| {
            let tx = tx.clone();
            thread::spawn(move || {
                for i in 0..each {
                    tx.send(i).unwrap();
                }
            })
        })
        .collect();
    drop(tx);
    let mut sum = 0;
    for i in rx {
        sum += i;
    }
    for thread in threads {
        thread.join().unwrap();
    }
    sum
}
