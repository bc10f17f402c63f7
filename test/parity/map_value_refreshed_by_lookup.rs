// threads look up the same map for writing, each its own symbol
use std::collections::BTreeMap;
use std::thread;

#[derive(Debug, Default, Clone)]
struct Quote {
    price: u32,
    updates: u32,
}
fn download(symbol: &str) -> u32 {
    symbol.bytes().map(u32::from).sum()
}
fn refresh(quotes: &mut BTreeMap<String, Quote>, only: Option<&str>) -> usize {
    thread::scope(|s| {
        let mut started = 0;
        for (symbol, quote) in quotes.iter_mut() {
            if only.map_or(false, |o| o != symbol) {
                continue;
            }
            quote.updates += 1;
            started += symbol.len();
        }
        s.spawn(|| quotes.entry("AAA".into()).or_default().price = 1);
        s.spawn(|| quotes.entry("BBB".into()).or_default().price = 2);
        started
    })
}
fn main() {
    let mut quotes: BTreeMap<String, Quote> = BTreeMap::new();
    for symbol in ["AAA", "BBB", "CCC"] {
        quotes.insert(symbol.to_string(), Quote::default());
    }
    println!("{}", refresh(&mut quotes, None));
    println!("{}", refresh(&mut quotes, Some("BBB")));
    println!("{:?}", quotes["BBB"]);
}
