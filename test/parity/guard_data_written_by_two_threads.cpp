// data below one guard is written by two scoped threads
#include <fearless/fearless.h>

int main() {
  fearless::Mutex<int> total(0);
  auto guard = total.lock();
  int &value = *guard;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { value += 1; });
    s.spawn([&] { value += 2; });
  });
}
