// Destructured pair one half moved.
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
struct Config {
  std::string name;
  std::vector<std::string> paths;
};
std::pair<Config, std::vector<char>> load() { return {{"n", {}}, {1}}; }
int main() {
  auto [config, bytes] = load();
  auto &[name, paths] = config;
  std::thread t([paths = std::move(paths), bytes = std::move(bytes)] {
    std::cout << paths.size() + bytes.size();
  });
  std::cout << name;
  t.join();
}
