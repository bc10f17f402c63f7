// a derived class inherits a raw pointer from its base
use std::thread;

struct Widget {
    parent: *mut Widget,
    width: i32,
}

struct Button {
    base: Widget,
    label: String,
}

fn render_later(button: Button) {
    thread::spawn(move || {
        let button = button;
        println!("{} {} {}", button.label, button.base.width, button.base.parent.is_null());
    });
}

fn main() {
    let base = Widget { parent: std::ptr::null_mut(), width: 4 };
    render_later(Button { base, label: "ok".to_string() });
}
