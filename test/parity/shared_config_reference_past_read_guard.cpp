// Shared config reference past read guard.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <string_view>
struct Config {
  std::string name;
};
struct Store {
  fearless::RwLock<Config> current;
};
int main() {
  Store store{Config{"a"}};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { store.current.write()->name += '!'; });
    auto name = [&]() -> std::string_view {
      auto g = store.current.read();
      return g->name;
    }();
    std::cout << name;
  });
}
