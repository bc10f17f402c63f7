// a lookup returns a pointer to the entry that it found below the lock
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <unordered_map>

class Cache {
public:
  const std::string *find(unsigned key) const {
    auto entries = entries_.lock();
    auto it = entries->find(key);
    return it == entries->end() ? nullptr : &it->second;
  }

private:
  fearless::Mutex<std::unordered_map<unsigned, std::string>> entries_;
};

int main() {
  Cache cache;
  if (const auto *entry = cache.find(1))
    std::cout << *entry << '\n';
}
