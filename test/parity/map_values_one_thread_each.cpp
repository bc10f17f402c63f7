// each mapped value goes to its own thread
#include <algorithm>
#include <cstdio>
#include <fearless/scope.h>
#include <map>
#include <string>
#include <vector>

int main() {
  std::map<std::string, std::vector<int>> lists;
  lists["a"] = {2, 1};
  lists["b"] = {4, 3};
  fearless::scope([&](fearless::Scope &s) {
    for (auto &[name, list] : lists)
      s.spawn([&name = name, &list = list] {
        std::sort(list.begin(), list.end());
        std::puts(name.c_str());
      });
  });
  std::printf("%d\n", lists["a"][0]);
}
