// Closure of closures by value.
#include <fearless/fearless.h>
#include <iostream>
auto adder(int n) {
  return [n](int x) { return x + n; };
}
int main() {
  int n = 1;
  auto add = adder(n);
  auto twice = [add](int x) { return add(add(x)); };
  n += 5;
  auto t = fearless::spawn([twice] { return twice(1); });
  n += 1;
  std::cout << add(2) << t.join() << n;
}
