// Cache entry shared from method.
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <string>
#include <vector>
class Cache {
public:
  using Blob = fearless::Arc<std::vector<unsigned char>>;
  Blob get_or_load(const std::string &key) const {
    {
      auto map = map_.read();
      if (auto it = map->find(key); it != map->end())
        return it->second;
    }
    auto map = map_.write();
    auto it = map->find(key);
    if (it == map->end())
      it = map->emplace(key, fearless::make_arc<std::vector<unsigned char>>(3)).first;
    return it->second;
  }

private:
  fearless::RwLock<std::map<std::string, Blob>> map_;
};
int main() {
  Cache cache;
  auto total = fearless::scope([&](fearless::Scope &s) {
    auto a = s.spawn([&] { return cache.get_or_load("a")->size(); });
    auto b = s.spawn([&] { return cache.get_or_load("b")->size(); });
    return a.join() + b.join();
  });
  std::cout << total;
}
