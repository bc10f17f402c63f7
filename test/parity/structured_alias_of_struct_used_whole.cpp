// Structured alias of struct used whole.
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
struct Config {
  std::string name;
  std::vector<std::string> paths;
};
std::size_t describe(const Config &c) { return c.name.size() + c.paths.size(); }
int main() {
  Config config{"n", {}};
  auto &[name, paths] = config;
  std::thread t([paths = std::move(paths)] { std::cout << paths.size(); });
  std::cout << describe(config);
  t.join();
}
