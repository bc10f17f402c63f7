// a scope of hosts starts a nested scope of pages for each host
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

struct Site {
    host: String,
    pages: Vec<String>,
}
fn fetch(host: &str, page: &str) -> usize {
    host.len() * 10 + page.len()
}
fn crawl(sites: &[Site]) -> BTreeMap<String, usize> {
    let totals = Mutex::new(BTreeMap::new());
    thread::scope(|outer| {
        for site in sites {
            let totals = &totals;
            outer.spawn(move || {
                let mut sizes = vec![0usize; site.pages.len()];
                thread::scope(|inner| {
                    for (page, size) in site.pages.iter().zip(&mut sizes) {
                        inner.spawn(move || *size = fetch(&site.host, page));
                    }
                });
                let sum = sizes.iter().sum();
                totals.lock().unwrap().insert(site.host.clone(), sum);
            });
        }
    });
    totals.into_inner().unwrap()
}
fn main() {
    let sites = [
        Site {
            host: "a.org".into(),
            pages: vec!["/".into(), "/x".into()],
        },
        Site {
            host: "b.org".into(),
            pages: vec!["/y".into()],
        },
    ];
    for (host, total) in crawl(&sites) {
        println!("{host} {total}");
    }
}
