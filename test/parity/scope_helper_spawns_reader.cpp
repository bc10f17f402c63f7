// Scope helper spawns reader.
#include <atomic>
#include <fearless/fearless.h>
#include <iostream>
#include <numeric>
#include <span>
#include <vector>
void start_sum(fearless::Scope &s, std::span<const int> v, std::atomic<int> &out) {
  s.spawn([v, &out] { out.fetch_add(std::accumulate(v.begin(), v.end(), 0)); });
}
int main() {
  std::vector<int> v{1, 2, 3};
  std::atomic<int> out = 0;
  fearless::scope([&](fearless::Scope &s) {
    start_sum(s, v, out);
    start_sum(s, std::span(v).subspan(1), out);
    std::cout << v.size();
  });
  std::cout << out;
}
