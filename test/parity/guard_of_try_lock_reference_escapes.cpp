// a pointer taken below an if with try_lock is used after the if
#include <fearless/fearless.h>

#include <iostream>

int main() {
  fearless::Mutex<int> slot{7};
  const int *seen = nullptr;
  if (auto guard = slot.try_lock())
    seen = &**guard;
  if (seen)
    std::cout << *seen << '\n';
}
