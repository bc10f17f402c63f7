// a vector of raw pointers is handed to a task
use std::thread;

struct Enemy {
    health: i32,
}

fn heal_all(enemies: Vec<*mut Enemy>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        for enemy in enemies {
            unsafe { (*enemy).health += 1 };
        }
    })
}

fn main() {
    let boss = Box::into_raw(Box::new(Enemy { health: 9 }));
    heal_all(vec![boss]).join().unwrap();
}
