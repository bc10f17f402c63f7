// What `std::thread::scope` refuses: two threads borrow x, and both write. rustc: error[E0499]:
// cannot borrow `x` as mutable more than once at a time.
#include <fearless/scope.h>

#include <cstdio>
#include <vector>

int main() {
  const std::vector a{1, 2, 3};
  int x = 0;

  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { x += a[0]; });
    s.spawn([&] { x += a[2]; });
  });

  std::printf("x is %d\n", x);
}
