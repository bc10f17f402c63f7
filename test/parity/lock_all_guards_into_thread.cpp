// Lock all guards into thread.
#include <fearless/fearless.h>
#include <tuple>
#include <utility>
struct Ledger {
  fearless::Mutex<long> a, b;
};
int main() {
  Ledger l{1, 2};
  fearless::scope([&](fearless::Scope &s) {
    auto pair = fearless::lock_all(l.a, l.b);
    s.spawn([pair = std::move(pair)]() mutable {
      --*std::get<0>(pair);
      ++*std::get<1>(pair);
    });
  });
}
