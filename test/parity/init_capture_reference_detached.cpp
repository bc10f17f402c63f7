// an init-capture by reference of a field goes to a detached thread
#include <iostream>
#include <string>
#include <thread>

struct Settings {
  unsigned retries;
  std::string host;
};

int main() {
  Settings settings{3, "a"};
  std::thread([&host = settings.host, retries = settings.retries] {
    std::cout << host << ' ' << retries << '\n';
  }).detach();
}
