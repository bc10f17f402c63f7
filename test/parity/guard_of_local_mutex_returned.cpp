// a function returns the guard of a mutex that is its own local
#include <fearless/fearless.h>

#include <iostream>

fearless::MutexGuard<int> locked(int value) {
  fearless::Mutex<int> mutex{value};
  auto guard = mutex.lock();
  return guard;
}

int main() { std::cout << *locked(3) << '\n'; }
