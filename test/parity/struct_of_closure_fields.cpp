// Struct of closure fields.
#include <algorithm>
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
template <class F> struct Stage {
  const char *name;
  F f;
  fearless::JoinHandle<std::vector<int>> run(std::vector<int> input) && {
    return fearless::spawn([f = std::move(f), input = std::move(input)]() mutable {
      for (int &x : input)
        x = f(x);
      return std::move(input);
    });
  }
};
template <class F> Stage(const char *, F) -> Stage<F>;
int main() {
  const int offset = 3;
  int limit = 10;
  Stage shift{"shift", [offset](int x) { return x + offset; }};
  Stage clamp{"clamp", [limit](int x) { return std::min(x, limit); }};
  limit += 1;
  std::cout << shift.name << clamp.name;
  auto mid = std::move(shift).run({1, 20}).join();
  std::cout << std::move(clamp).run(std::move(mid)).join().size() << limit;
}
