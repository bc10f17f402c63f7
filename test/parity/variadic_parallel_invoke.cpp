// Variadic parallel invoke.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <utility>
#include <vector>
template <class A, class B> void both(A a, B b) {
  fearless::scope([&](fearless::Scope &s) {
    auto h = s.spawn([&] { a(); });
    b();
    h.join();
  });
}
template <class T> std::size_t split(std::span<T> v) {
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < v.size(); ++i)
    if (v[i] < v.back())
      std::swap(v[i], v[at++]);
  std::swap(v[at], v.back());
  return at;
}
template <class T> void quicksort(std::span<T> v) {
  if (v.size() < 2)
    return;
  const auto p = split(v);
  auto lo = v.first(p), hi = v.subspan(p);
  both([lo] { quicksort(lo); }, [hi] { quicksort(hi.subspan(1)); });
}
int main() {
  std::vector<int> v{3, 1, 2};
  quicksort(std::span(v));
  std::cout << v[0];
}
