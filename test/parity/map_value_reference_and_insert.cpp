// Map value reference and insert.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>
int main() {
  std::unordered_map<std::string, std::vector<int>> index;
  index["a"] = {1};
  fearless::scope([&](fearless::Scope &s) {
    const auto &list = index.at("a");
    s.spawn([&list] { std::cout << list.size(); });
    index["b"] = {2};
  });
}
