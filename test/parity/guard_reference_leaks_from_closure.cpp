// a closure that gets the locked value stores a pointer to it outside
#include <fearless/fearless.h>

int main() {
  fearless::Mutex<int> counter{1};
  int *leaked = nullptr;
  counter.with([&](int &value) { leaked = &value; });
  if (leaked)
    *leaked += 1;
}
