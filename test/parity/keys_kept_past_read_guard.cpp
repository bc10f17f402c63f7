// Keys kept past read guard.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>
using Index = std::map<std::string, std::vector<std::size_t>>;
int main() {
  fearless::RwLock<Index> all;
  std::vector<std::string_view> keys;
  {
    auto g = all.read();
    for (const auto &[w, ds] : *g)
      keys.push_back(w);
  }
  std::cout << keys.size() << keys.front();
}
