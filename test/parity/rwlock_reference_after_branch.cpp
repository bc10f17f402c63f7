// Rwlock reference after branch.
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
class Settings {
public:
  std::string_view get(const std::string &key, std::string_view fallback) const {
    auto values = values_.read();
    if (auto it = values->find(key); it != values->end())
      return it->second;
    return fallback;
  }

private:
  fearless::RwLock<std::map<std::string, std::string>> values_;
};
int main() {
  Settings s;
  std::cout << s.get("a", "b");
}
