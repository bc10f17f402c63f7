// The cache hands out a reference into the map, which outlives the lock. rustc: error[E0515]:
// cannot return value referencing temporary value (the guard that `read()` returns).
#include <fearless/rwlock.h>

#include <cstdio>
#include <map>
#include <string>

class Cache {
public:
  const std::string &get(int key) const { return lines_.read()->at(key); }

  const std::string &first() const {
    const auto lines = lines_.read();
    return lines->begin()->second;
  }

  void set(int key, std::string line) const { lines_.write()->insert_or_assign(key, line); }

private:
  fearless::RwLock<std::map<int, std::string>> lines_;
};

int main() {
  const Cache cache;
  cache.set(1, "one");
  std::printf("%s %s\n", cache.get(1).c_str(), cache.first().c_str());
}
