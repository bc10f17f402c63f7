// Closures nested detached borrow.
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
template <class F> void run_later(F f) { std::thread(std::move(f)).detach(); }
int main() {
  std::vector<std::string> log;
  std::vector<std::string> names{"a"};
  for (int round = 0; round < 2; ++round) {
    auto describe = [&names, round](std::size_t i) { return names[i] + std::to_string(round); };
    log.push_back(describe(0));
    run_later([describe] { std::cout << describe(0); });
  }
  std::cout << log.size();
}
