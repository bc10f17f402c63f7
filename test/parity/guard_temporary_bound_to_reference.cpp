// DIFFERS: Rust extends the life of the guard in `let r = &mut *m.lock()`, C++ does not
// a reference is bound to what a temporary guard leads to
#include <fearless/fearless.h>

#include <iostream>

int main() {
  fearless::Mutex<int> counter{1};
  int &value = *counter.lock();
  value += 1;
  std::cout << value << '\n';
}
