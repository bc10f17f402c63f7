// Early return leaves handle behind.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>
std::optional<std::size_t> compute(bool verify,
                                   std::vector<fearless::JoinHandle<std::size_t>> &late) {
  std::vector<unsigned> data{1};
  auto t = fearless::spawn([&data] { return data.size(); });
  if (verify) {
    late.push_back(std::move(t));
    return std::nullopt;
  }
  return t.join();
}
int main() {
  std::vector<fearless::JoinHandle<std::size_t>> late;
  std::cout << compute(false, late).value_or(0);
  for (auto &t : late)
    t.join();
}
