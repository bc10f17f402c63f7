// a thread writes one field while the parent prints the struct
#include <cstddef>
#include <cstdio>
#include <fearless/scope.h>

struct Stats {
  std::size_t count = 0;
  double mean = 0;
};

void show(const Stats &s) { std::printf("%zu %f\n", s.count, s.mean); }

int main() {
  Stats stats;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { stats.count = 3; });
    show(stats);
  });
}
