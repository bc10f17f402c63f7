// a thread for each entry of a map refreshes the entry's value by its key
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
            s.spawn(move || {
                quote.price = download(symbol);
                quote.updates += 1;
            });
            started += 1;
        }
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
