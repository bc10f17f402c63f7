// a coder that caches in a const method is used here while a thread works on a copy of its table
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct Place {
  std::string name;
  int north, east;
};
using Table = std::vector<Place>;

class Geocoder {
public:
  explicit Geocoder(Table places) : table(std::move(places)) {}
  std::optional<std::pair<int, int>> find(const std::string &city) const {
    if (const auto hit = cache_.find(city); hit != cache_.end())
      return hit->second;
    const auto it = std::ranges::find(table, city, &Place::name);
    if (it == table.end())
      return std::nullopt;
    return cache_.emplace(city, std::pair(it->north, it->east)).first->second;
  }
  std::size_t cached() const { return cache_.size(); }
  const Table table;

private:
  mutable std::map<std::string, std::pair<int, int>> cache_;
};

std::size_t northernmost(const Table &table) {
  return std::ranges::max_element(table, {}, &Place::north)->name.size();
}

int main() {
  const Geocoder coder({{"Oslo", 59, 10}, {"Rome", 41, 12}});
  const auto &table = coder.table;
  const auto north = fearless::scope([&](fearless::Scope &s) {
    auto north = s.spawn([&table] { return northernmost(table); });
    std::cout << coder.find("Rome")->first << ' ' << coder.find("Rome")->second << '\n';
    return north.join();
  });
  std::cout << north << ' ' << coder.cached() << '\n';
}
