// a class that must be Send holds a shared cell
use std::cell::RefCell;
use std::rc::Rc;

fn must_be_send<T: Send>() {}

struct Account {
    owner: String,
    history: Rc<RefCell<Vec<i64>>>,
}

fn main() {
    must_be_send::<Account>();
    let account = Account { owner: "ann".into(), history: Rc::default() };
    account.history.borrow_mut().push(3);
    println!("{}", account.owner);
}
