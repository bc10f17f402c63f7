// the value, not the reference, outlives the block of the guard
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  fearless::Mutex<std::vector<int>> scores{{3, 1, 2}};
  int best = 0;
  {
    auto guard = scores.lock();
    auto found = std::max_element(guard->begin(), guard->end());
    best = *found;
  }
  scores.lock()->push_back(best + 1);
  std::cout << best << '\n';
}
