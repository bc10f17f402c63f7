// each scoped thread takes the guard itself
#include <fearless/mutex.h>
#include <fearless/scope.h>

#include <cstdio>
#include <utility>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> scores{std::vector<int>{1, 2, 3}};
  fearless::scope([&](fearless::Scope &s) {
    for (int turn = 0; turn < 2; ++turn)
      s.spawn([&scores, turn] {
        auto guard = scores.lock();
        guard->push_back(turn);
      });
  });
  std::printf("%zu\n", std::move(scores).into_inner().size());
}
