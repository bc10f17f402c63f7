// Thread local counter flushed.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
thread_local std::vector<std::string> pending;
fearless::Mutex<std::vector<std::string>> flushed;
void log(std::string s) {
  pending.push_back(std::move(s));
  if (pending.size() == 2) {
    auto g = flushed.lock();
    for (auto &p : pending)
      g->push_back(std::move(p));
    pending.clear();
  }
}
int main() {
  std::vector<std::jthread> hs;
  for (int i = 0; i < 2; ++i)
    hs.emplace_back([i] {
      for (int k = 0; k < 4; ++k)
        log(std::to_string(i) + std::to_string(k));
    });
  log("main");
  hs.clear();
  std::cout << flushed.lock()->size();
}
