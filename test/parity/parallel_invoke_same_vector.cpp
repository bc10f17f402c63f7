// Parallel invoke same vector.
#include <algorithm>
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <vector>
template <class A, class B> void both(A a, B b) {
  fearless::scope([&](fearless::Scope &s) {
    auto h = s.spawn([&] { a(); });
    b();
    h.join();
  });
}
int main() {
  std::vector<std::string> words{"b", "a"};
  std::size_t n = 0;
  both([&] { std::sort(words.begin(), words.end()); },
       [&] {
         for (auto &w : words)
           n += w.size();
       });
  std::cout << words[0] << n;
}
