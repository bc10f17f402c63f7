// a pointer into a guard outlives the block of the guard
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> scores{{3, 1, 2}};
  const int *best = nullptr;
  {
    auto guard = scores.lock();
    best = &*std::max_element(guard->begin(), guard->end());
  }
  std::cout << *best << '\n';
}
