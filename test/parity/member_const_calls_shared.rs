// threads call const members of one object
use std::thread;
struct Dictionary { words: Vec<String> }
impl Dictionary {
    fn contains(&self, w: &str) -> bool { self.words.iter().any(|x| x == w) }
    fn size(&self) -> usize { self.words.len() }
}
fn main() {
    let dict = Dictionary { words: vec!["tea".into(), "cup".into()] };
    thread::scope(|s| {
        s.spawn(|| println!("{}", dict.contains("tea")));
        s.spawn(|| println!("{}", dict.size()));
        println!("{}", dict.contains("pot"));
    });
}
