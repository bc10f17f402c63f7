// threads call const members of one object
#include <algorithm>
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class Dictionary {
public:
  explicit Dictionary(std::vector<std::string> words) : words_(std::move(words)) {}
  bool contains(std::string_view w) const {
    return std::find(words_.begin(), words_.end(), w) != words_.end();
  }
  std::size_t size() const { return words_.size(); }

private:
  std::vector<std::string> words_;
};

int main() {
  Dictionary dict({"tea", "cup"});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", dict.contains("tea")); });
    s.spawn([&] { std::printf("%zu\n", dict.size()); });
    std::printf("%d\n", dict.contains("pot"));
  });
}
