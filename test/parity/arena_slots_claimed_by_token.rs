// slots of an arena are split off one by one, and each goes to a thread with its token
use std::thread;

struct Slot {
    token: u32,
    data: Vec<u32>,
}
struct Arena {
    slots: Vec<Slot>,
    label: String,
}
impl Arena {
    fn new(count: u32) -> Self {
        let slots = (0..count)
            .map(|token| Slot {
                token,
                data: Vec::new(),
            })
            .collect();
        Arena {
            slots,
            label: "arena".into(),
        }
    }
    fn fill(&mut self) -> usize {
        let label = &self.label;
        thread::scope(|s| {
            for slot in &mut self.slots {
                if slot.token % 2 == 0 {
                    s.spawn(move || {
                        slot.data
                            .extend((0..slot.token).map(|n| n + label.len() as u32))
                    });
                } else {
                    slot.data.push(1);
                }
            }
        });
        self.slots.iter().map(|s| s.data.len()).sum()
    }
    fn rename(&mut self, label: String) -> String {
        std::mem::replace(&mut self.label, label)
    }
}
fn main() {
    let mut arena = Arena::new(5);
    println!("{}", arena.fill());
    println!("{} {}", arena.rename("second".into()), arena.fill());
}
