// Spawn in trait method default.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
template <class Self> struct Task {
  auto start() && {
    return fearless::spawn([self = std::move(static_cast<Self &>(*this))] { return self.run(); });
  }
};
struct Count : Task<Count> {
  explicit Count(std::vector<std::string> w) : words(std::move(w)) {}
  std::vector<std::string> words;
  std::size_t run() const { return words.size(); }
};
struct Join : Task<Join> {
  Join(std::vector<std::string> w, char c) : words(std::move(w)), sep(c) {}
  std::vector<std::string> words;
  char sep;
  std::string run() const {
    std::string all;
    for (auto &w : words)
      all += w + sep;
    return all;
  }
};
int main() {
  auto a = Count({"x"}).start();
  auto b = Join({}, ',').start();
  std::cout << a.join() << b.join();
}
