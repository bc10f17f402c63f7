// make_mut writes to a copy while a thread reads the original
#include <cstdio>
#include <fearless/fearless.h>
#include <vector>

int main() {
  auto settings = fearless::make_arc<std::vector<int>>(std::vector<int>{1, 2});
  auto worker = fearless::spawn([theirs = settings] { std::printf("%zu\n", theirs->size()); });
  settings.make_mut().push_back(3);
  std::printf("%zu\n", settings->size());
  worker.join();
}
