// data below a guard is lent to scoped threads that only read
#include <cstdio>
#include <fearless/fearless.h>
#include <string>
#include <vector>

int main() {
  fearless::Mutex<std::vector<std::string>> names(std::vector<std::string>{"a"});
  auto guard = names.lock();
  guard->push_back("b");
  const auto &list = *guard;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%zu\n", list.size()); });
    s.spawn([&] { std::puts(list[0].c_str()); });
  });
}
