// shared constants hold shared constants and locks
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;

struct Theme {
    name: String,
}

struct Site {
    theme: Arc<Theme>,
    pages: HashMap<String, Arc<Mutex<u32>>>,
    parent: Option<Arc<Site>>,
}

fn visit(site: &Site, page: &str) -> usize {
    *site.pages[page].lock().unwrap() += 1;
    site.theme.name.len() + site.parent.is_some() as usize
}

fn main() {
    let theme = Arc::new(Theme { name: "dark".into() });
    let pages = HashMap::from([("home".to_string(), Arc::new(Mutex::new(0)))]);
    let site = Arc::new(Site { theme, pages, parent: None });
    let copy = Arc::clone(&site);
    let guest = thread::spawn(move || visit(&copy, "home"));
    println!("{} {}", visit(&site, "home"), guest.join().unwrap());
}
