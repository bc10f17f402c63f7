// the parent writes once the scope is over
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> words{"a"};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%zu\n", words.size()); });
    s.spawn([&] { std::puts(words[0].c_str()); });
  });
  words.push_back("b");
  std::printf("%zu\n", words.size());
}
