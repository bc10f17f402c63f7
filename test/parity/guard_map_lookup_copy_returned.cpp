// a lookup returns a copy of the entry that it found below the lock
#include <fearless/fearless.h>

#include <iostream>
#include <optional>
#include <string>
#include <unordered_map>

class Cache {
public:
  std::optional<std::string> find(unsigned key) const {
    auto entries = entries_.lock();
    auto it = entries->find(key);
    if (it == entries->end())
      return std::nullopt;
    const std::string &found = it->second;
    return found;
  }

private:
  fearless::Mutex<std::unordered_map<unsigned, std::string>> entries_;
};

int main() {
  Cache cache;
  if (auto entry = cache.find(1))
    std::cout << *entry << '\n';
}
