// a generic helper runs both closures in threads, each writes its own local
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
  int m = 0;
  both([&] { n += 1; }, [&] { m += 2; });
  std::printf("%d %d\n", n, m);
}
