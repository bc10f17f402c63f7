// Struct of closure fields borrowing.
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
fearless::JoinHandle<std::vector<int>> build() {
  std::vector<int> table{1, 2, 3};
  Stage lookup{"lookup", [&table](int x) { return table[x]; }};
  std::cout << lookup.name;
  return std::move(lookup).run({0, 1});
}
int main() { std::cout << build().join().size(); }
