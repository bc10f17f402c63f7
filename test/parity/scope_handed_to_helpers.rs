// a directory walk hands its scope down to the helpers that spawn on it
use std::sync::Mutex;
use std::thread::{self, Scope};

struct Dir {
    name: String,
    files: Vec<u64>,
    dirs: Vec<Dir>,
}
fn walk<'scope, 'env>(
    s: &'scope Scope<'scope, 'env>,
    dir: &'env Dir,
    sizes: &'env Mutex<Vec<(String, u64)>>,
) {
    for sub in &dir.dirs {
        walk(s, sub, sizes);
    }
    if dir.files.is_empty() {
        return;
    }
    s.spawn(move || {
        let total = dir.files.iter().sum();
        sizes.lock().unwrap().push((dir.name.clone(), total));
    });
}
fn disk_usage(root: &Dir) -> u64 {
    let sizes = Mutex::new(Vec::new());
    thread::scope(|s| walk(s, root, &sizes));
    let sizes = sizes.into_inner().unwrap();
    for (name, size) in &sizes {
        println!("{name} {size}");
    }
    sizes.iter().map(|(_, size)| size).sum()
}
fn main() {
    let root = Dir {
        name: "/".into(),
        files: vec![1, 2],
        dirs: vec![
            Dir {
                name: "/a".into(),
                files: vec![10],
                dirs: vec![],
            },
            Dir {
                name: "/b".into(),
                files: vec![],
                dirs: vec![],
            },
        ],
    };
    println!("{}", disk_usage(&root));
}
