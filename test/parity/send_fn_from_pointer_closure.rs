// a closure over a raw pointer is stored as a Send callable
struct Jobs {
    queue: Vec<Box<dyn FnMut() + Send>>,
}

impl Jobs {
    fn add(&mut self, job: Box<dyn FnMut() + Send>) {
        self.queue.push(job);
    }
}

fn enqueue(jobs: &mut Jobs, counter: *mut i32) {
    jobs.add(Box::new(move || {
        let counter = counter;
        unsafe { *counter += 1 }
    }));
}

fn main() {
    let mut jobs = Jobs { queue: Vec::new() };
    enqueue(&mut jobs, Box::into_raw(Box::new(0)));
    println!("{}", jobs.queue.len());
}
