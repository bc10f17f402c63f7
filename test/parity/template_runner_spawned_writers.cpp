// a generic helper runs both closures in threads and both write one local
#include <cstdio>
#include <fearless/scope.h>
#include <utility>

template <class A, class B> void both(A &&a, B &&b) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { a(); });
    b();
  });
}

int main() {
  int n = 0;
  both([&] { n += 1; }, [&] { n += 2; });
  std::printf("%d\n", n);
}
