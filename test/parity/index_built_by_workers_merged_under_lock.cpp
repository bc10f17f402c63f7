// Index built by workers merged under lock.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>
using Index = std::map<std::string, std::vector<std::size_t>>;
Index index(std::size_t doc, const std::string &text) {
  Index m;
  std::size_t from = 0;
  for (auto at = text.find(' '); from < text.size(); at = text.find(' ', from)) {
    auto to = at == std::string::npos ? text.size() : at;
    m[text.substr(from, to - from)].push_back(doc);
    from = to + 1;
  }
  return m;
}
int main() {
  const std::vector<std::string> docs{"a b", "b c", "c a"};
  fearless::RwLock<Index> all;
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t i = 0; i < docs.size(); ++i)
      s.spawn([&all, &text = docs[i], i] {
        auto part = index(i, text);
        auto g = all.write();
        for (auto &[w, ds] : part) {
          auto &to = (*g)[w];
          to.insert(to.end(), ds.begin(), ds.end());
        }
      });
  });
  auto g = all.read();
  std::vector<std::string_view> keys;
  for (const auto &[w, ds] : *g)
    keys.push_back(w);
  std::cout << keys.size();
}
