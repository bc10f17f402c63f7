// Double join through struct field.
#include <fearless/fearless.h>
#include <iostream>
struct Slot {
  fearless::JoinHandle<unsigned> worker;
};
unsigned collect(Slot s, bool again) {
  unsigned n = s.worker.join();
  if (again)
    n += s.worker.join();
  return n;
}
int main() {
  std::cout << collect(Slot{fearless::spawn([] { return 1u; })}, false);
}
