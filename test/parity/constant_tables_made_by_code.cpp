// constant static locals are initialised by code and read by threads
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <thread>

const std::array<unsigned, 4> &squares() {
  static const auto table = [] {
    std::array<unsigned, 4> all{};
    for (unsigned i = 0; i < all.size(); ++i)
      all[i] = i * i;
    return all;
  }();
  return table;
}

int port(const std::string &name) {
  static const std::map<std::string, int> ports{{"http", 80}, {"ssh", 22}};
  const auto found = ports.find(name);
  return found == ports.end() ? -1 : found->second;
}

int main() {
  std::thread worker([] { std::printf("%u %d\n", squares()[3], port("ssh")); });
  std::printf("%u %d\n", squares()[2], port("http"));
  worker.join();
}
