// each turn detaches a thread that owns its element
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::vector<std::string> hosts{"a", "b"};
  for (const auto &host : hosts)
    std::thread([host] { std::cout << "ping " << host << '\n'; }).detach();
  for (std::size_t i = 0; i < hosts.size(); ++i)
    std::thread([i, host = std::move(hosts[i])] { std::cout << i << ' ' << host << '\n'; })
        .detach();
}
