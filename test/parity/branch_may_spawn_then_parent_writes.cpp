// a thread that may have been spawned reads what the parent writes
#include <cstdio>
#include <fearless/scope.h>
#include <vector>

int main() {
  std::vector<int> v{2, 1};
  const bool verbose = v.size() > 1;
  fearless::scope([&](fearless::Scope &s) {
    if (verbose)
      s.spawn([&] { std::printf("%zu\n", v.size()); });
    v.push_back(3);
  });
}
