// a struct that holds a thread-bound member is thread-bound itself
use std::marker::PhantomData;
use std::thread;

struct UiToken {
    _bound: PhantomData<*const ()>,
}

struct Dialog {
    title: String,
    _token: UiToken,
}

fn show_later(dialog: Dialog) {
    thread::spawn(move || {
        let dialog = dialog;
        println!("{}", dialog.title)
    });
}

fn main() {
    show_later(Dialog { title: "Open".into(), _token: UiToken { _bound: PhantomData } });
}
