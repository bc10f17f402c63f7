#include <fearless/fearless.h>

#include <cstdio>

int main() {
  const auto hits = fearless::make_arc<fearless::Mutex<int>>(0);
  fearless::spawn([hits] { ++*hits->lock(); }).join();
  std::printf("%d hit\n", *hits->lock());
}
