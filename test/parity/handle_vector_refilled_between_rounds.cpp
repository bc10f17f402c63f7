// Handle vector refilled between rounds.
#include <fearless/fearless.h>
#include <iostream>
#include <vector>
int main() {
  std::vector<fearless::JoinHandle<unsigned>> handles;
  unsigned total = 0;
  for (unsigned round = 0; round < 3; ++round) {
    for (unsigned i = 0; i < 2; ++i)
      handles.push_back(fearless::spawn([i, round] { return i * round; }));
    for (auto &h : handles)
      total += h.join();
    handles.clear();
  }
  std::cout << total << handles.size();
}
