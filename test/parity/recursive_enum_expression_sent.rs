// Recursive enum expression sent.
use std::thread;

enum Expr { Num(i64), Add(Box<Expr>, Box<Expr>), Call(String, Vec<Expr>) }
fn eval(e: &Expr) -> i64 { match e { Expr::Num(n) => *n, Expr::Add(a, b) => eval(a) + eval(b), Expr::Call(_, args) => args.iter().map(eval).sum() } }
fn main() {
    let e = Expr::Add(Box::new(Expr::Num(1)), Box::new(Expr::Call("f".into(), vec![Expr::Num(2)])));
    let t = thread::spawn(move || eval(&e));
    println!("{}", t.join().unwrap());
}
