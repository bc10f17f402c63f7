// one thread inserts into a map, the other looks up
#include <cstdio>
#include <fearless/scope.h>
#include <string>
#include <unordered_map>

int main() {
  std::unordered_map<std::string, unsigned> ages;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { ages.emplace("ann", 30); });
    s.spawn([&] { std::printf("%d\n", ages.contains("ann")); });
  });
}
