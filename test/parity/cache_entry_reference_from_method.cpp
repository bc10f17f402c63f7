// Cache entry reference from method.
#include <atomic>
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <string>
#include <vector>
class Cache {
public:
  const std::vector<unsigned char> *lookup(const std::string &key) const {
    auto map = map_.lock();
    auto it = map->find(key);
    if (it == map->end())
      return nullptr;
    hits_.fetch_add(1);
    return &it->second;
  }

private:
  fearless::Mutex<std::map<std::string, std::vector<unsigned char>>> map_;
  mutable std::atomic<unsigned> hits_ = 0;
};
int main() {
  Cache c;
  if (auto *v = c.lookup("x"))
    std::cout << v->size();
}
