// a function that asks for Sync is given a struct with a cell
#include <fearless/scope.h>
#include <fearless/send.h>

#include <functional>

class Cache {
public:
  int square(int n) const {
    last_ = n;
    return n * n;
  }

private:
  mutable int last_ = 0;
};

template <fearless::Sync T> void on_both(const T &shared, int (T::*body)(int) const) {
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { (shared.*body)(1); });
    s.spawn([&] { (shared.*body)(2); });
  });
}

int main() {
  const Cache cache;
  on_both(cache, &Cache::square);
}
