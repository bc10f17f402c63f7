// Channel of references in scope.
#include <atomic>
#include <cstddef>
#include <fearless/fearless.h>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
int main() {
  std::vector<std::string> lines;
  for (int i = 0; i < 9; ++i)
    lines.push_back(std::to_string(i));
  std::atomic<std::size_t> total = 0;
  fearless::scope([&](fearless::Scope &s) {
    auto [tx, rx] = fearless::channel<std::reference_wrapper<const std::string>>();
    s.spawn([&total, rx = std::move(rx)] {
      for (const std::string &l : rx)
        total += l.size();
    });
    for (const auto &l : lines) {
      if (l.starts_with('5'))
        continue;
      tx.send(std::cref(l));
    }
  });
  std::cout << total << lines.size();
}
