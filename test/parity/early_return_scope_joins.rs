// Early return scope joins.
use std::thread;

fn compute(data: &mut Vec<u32>, verify: bool) -> Result<u32, String> {
    let n = thread::scope(|s| -> Result<u32, String> {
        let t = s.spawn(|| { data.push(1); data.len() as u32 });
        if verify { return Err("not now".into()); }
        Ok(t.join().unwrap())
    })?;
    data.push(n);
    Ok(n + data.len() as u32)
}
fn main() { let mut v = vec![]; println!("{:?}", compute(&mut v, false)); }
