// Scope helper spawns writer twice.
#include <fearless/fearless.h>
#include <iostream>
#include <vector>
void start_fill(fearless::Scope &s, std::vector<int> &v, int n) {
  s.spawn([&v, n] {
    for (int i = 0; i < n; ++i)
      v.push_back(i);
  });
}
int main() {
  std::vector<int> v;
  fearless::scope([&](fearless::Scope &s) {
    start_fill(s, v, 3);
    start_fill(s, v, 4);
  });
  std::cout << v.size();
}
