// a thread opens its own scope and lends on what it borrowed
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <vector>

int main() {
  std::vector<int> data{1, 2, 3};
  std::vector<std::string> log;
  fearless::scope([&](fearless::Scope &outer) {
    outer.spawn([&] {
      fearless::scope([&](fearless::Scope &inner) {
        inner.spawn([&] { std::printf("%d\n", data[0]); });
        inner.spawn([&] { std::printf("%d\n", data[1]); });
      });
      log.push_back("inner done");
    });
    std::printf("%d\n", data[2]);
  });
  std::printf("%zu\n", log.size());
}
