// a method's scoped threads use this, its fields and a parameter
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class Search {
public:
  explicit Search(std::vector<std::string> words) : words_(std::move(words)) {}
  std::size_t run(std::string_view prefix) const {
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([&] { count(0, prefix); });
      s.spawn([this, prefix] { count(1, prefix); });
    });
    return *hits_.lock();
  }

private:
  void count(std::size_t from, std::string_view prefix) const {
    std::size_t found = 0;
    for (std::size_t i = from; i < words_.size(); ++i)
      found += words_[i].starts_with(prefix);
    *hits_.lock() += found;
  }

  std::vector<std::string> words_;
  fearless::Mutex<std::size_t> hits_;
};

int main() { std::cout << Search({"ab"}).run("a") << '\n'; }
