// Optional payload used after unwrap.
#include <iostream>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>
int main(int argc, char **argv) {
  std::optional<std::vector<std::string>> config;
  if (argc > 1)
    config.emplace({std::string(argv[1])});
  if (config)
    std::thread([list = std::move(*config)] { std::cout << list.size(); }).join();
  std::cout << (config ? config->size() : 0);
}
