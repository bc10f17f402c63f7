// View struct copied into thread.
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <vector>
struct View {
  std::span<const int> data;
  int first() const { return data[0]; }
};
int main() {
  std::vector<int> data{1, 2};
  View v{data};
  fearless::scope([&](fearless::Scope &s) { s.spawn([v] { std::cout << v.first(); }); });
  std::cout << v.first();
}
