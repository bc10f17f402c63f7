// get_mut goes around the lock while a thread uses it
#include <fearless/fearless.h>

int main() {
  fearless::Mutex<int> total(0);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { *total.lock() += 1; });
    total.get_mut() += 1;
  });
}
