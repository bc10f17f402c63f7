// The example of `std::thread::scope` in Rust's standard library: threads that borrow locals, a
// shared one by reading it, another one for writing it alone.
#include <fearless/scope.h>

#include <cstdio>
#include <vector>

int main() {
  std::vector a{1, 2, 3};
  int x = 0;

  fearless::scope([&](fearless::Scope &s) {
    auto first = s.spawn([&] { std::printf("first borrows %zu elements\n", a.size()); });
    first.join(); // only so that what is printed has an order

    s.spawn([&] {
      // The only thread that uses x: it may write.
      std::printf("second sees %zu elements\n", a.size());
      x += a[0] + a[2];
    });
  });

  // No thread borrows any more.
  a.push_back(4);
  std::printf("x is %d, a has %zu elements\n", x, a.size());
}

// Prints:
//   first borrows 3 elements
//   second sees 3 elements
//   x is 4, a has 4 elements
