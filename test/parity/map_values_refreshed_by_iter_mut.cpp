// a thread for each entry of a map refreshes the entry's value by its key
#include <fearless/fearless.h>

#include <iostream>
#include <map>
#include <optional>
#include <string>

struct Quote {
  unsigned price = 0;
  unsigned updates = 0;
};
using Quotes = std::map<std::string, Quote>;

unsigned download(const std::string &symbol) {
  unsigned sum = 0;
  for (const char c : symbol)
    sum += static_cast<unsigned char>(c);
  return sum;
}

int refresh(Quotes &quotes, const std::optional<std::string> &only) {
  return fearless::scope([&](fearless::Scope &s) {
    int started = 0;
    for (auto &[symbol, quote] : quotes) {
      if (only && *only != symbol)
        continue;
      s.spawn([&symbol, &quote] {
        quote.price = download(symbol);
        ++quote.updates;
      });
      ++started;
    }
    return started;
  });
}

int main() {
  Quotes quotes;
  for (const char *symbol : {"AAA", "BBB", "CCC"})
    quotes.try_emplace(symbol);
  std::cout << refresh(quotes, std::nullopt) << '\n';
  std::cout << refresh(quotes, "BBB") << '\n';
  std::cout << quotes["BBB"].updates << '\n';
}
