// a vector of boxes is handed to a task
use std::thread;

struct Enemy {
    health: i32,
}

fn heal_all(mut enemies: Vec<Box<Enemy>>) -> thread::JoinHandle<i32> {
    thread::spawn(move || {
        let mut sum = 0;
        for enemy in &mut enemies {
            enemy.health += 1;
            sum += enemy.health;
        }
        sum
    })
}

fn main() {
    println!("{}", heal_all(vec![Box::new(Enemy { health: 9 })]).join().unwrap());
}
