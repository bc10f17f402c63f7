// a held guard goes to another thread
#include <fearless/mutex.h>
#include <fearless/scope.h>

#include <cstdio>
#include <utility>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> scores{std::vector<int>{1, 2, 3}};
  fearless::scope([&](fearless::Scope &s) {
    auto guard = scores.lock();
    s.spawn([guard = std::move(guard)] { std::printf("%zu\n", guard->size()); });
  });
}
