// a scoped thread returns a view of what it locked, used after its guard is gone
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <string_view>

int main() {
  fearless::Mutex<std::string> title{"draft"};
  fearless::scope([&](fearless::Scope &s) {
    auto reader = s.spawn([&] { return std::string_view(*title.lock()); });
    std::cout << reader.join() << '\n';
  });
}
