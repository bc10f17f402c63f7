// get_mut needs the Arc itself while a scoped thread borrows it
#include <cstdio>
#include <fearless/fearless.h>
#include <vector>

int main() {
  auto settings = fearless::make_arc<std::vector<int>>(std::vector<int>{1, 2});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%zu\n", settings->size()); });
    if (auto *v = settings.get_mut())
      v->push_back(3);
  });
}
