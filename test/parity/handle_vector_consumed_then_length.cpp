// Handle vector consumed then length.
#include <fearless/fearless.h>
#include <iostream>
#include <vector>
int main() {
  std::vector<fearless::JoinHandle<unsigned>> handles;
  for (unsigned i = 0; i < 3; ++i)
    handles.push_back(fearless::spawn([i] { return i; }));
  unsigned total = 0;
  for (auto &h : handles)
    total += h.join();
  for (auto &h : handles)
    total += h.join();
  std::cout << total;
}
