// get_mut is used while no thread runs
#include <cstdio>
#include <fearless/fearless.h>
#include <utility>

int main() {
  fearless::Mutex<int> total(0);
  total.get_mut() = 5;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { *total.lock() += 1; });
    s.spawn([&] { *total.lock() += 2; });
  });
  total.get_mut() *= 2;
  std::printf("%d\n", std::move(total).into_inner());
}
