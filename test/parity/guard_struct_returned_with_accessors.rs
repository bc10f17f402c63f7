// Guard struct returned with accessors.
use std::thread;
use std::sync::{Arc, Mutex, MutexGuard};

struct Db { rows: Mutex<Vec<i32>> }
struct Tx<'a> { rows: MutexGuard<'a, Vec<i32>>, added: usize }
impl Db { fn begin(&self) -> Tx<'_> { Tx { rows: self.rows.lock().unwrap(), added: 0 } } }
impl Tx<'_> {
    fn add(&mut self, r: i32) -> &mut Self { self.rows.push(r); self.added += 1; self }
    fn rollback(mut self) { let keep = self.rows.len() - self.added; self.rows.truncate(keep); }
    fn commit(self) -> usize { self.added }
}
fn main() {
    let db = Arc::new(Db { rows: Mutex::default() });
    let other = Arc::clone(&db);
    let t = thread::spawn(move || { let mut tx = other.begin(); tx.add(1).add(2); tx.commit() });
    { let mut tx = db.begin(); tx.add(5); tx.rollback(); }
    println!("{} {}", t.join().unwrap(), db.rows.lock().unwrap().len());
}
