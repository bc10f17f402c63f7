// scoped threads lock a borrowed mutex, each guard lives for a block
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main() {
  fearless::Mutex<std::vector<std::string>> log;
  std::string label = "worker";
  fearless::scope([&](fearless::Scope &s) {
    for (int id = 0; id < 3; ++id)
      s.spawn([id, &log, &label] {
        std::string line = label + ' ' + std::to_string(id);
        auto guard = log.lock();
        guard->push_back(std::move(line));
      });
  });
  std::cout << std::move(log).into_inner().size() << '\n';
}
