// a function lends its const parameter to threads and reads it too
use std::thread;
fn report(names: &Vec<String>, verbose: bool) -> usize {
    thread::scope(|s| {
        let longest = s.spawn(|| names.iter().map(|n| n.len()).max().unwrap_or(0));
        if verbose {
            for n in names {
                println!("{n}");
            }
        }
        longest.join().unwrap()
    })
}
fn main() {
    println!("{}", report(&vec!["ann".to_string()], true));
}
