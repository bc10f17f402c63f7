// a detached thread captures by reference a reference to a const global
#include <iostream>
#include <thread>

struct Config {
  const char *host;
  unsigned short port;
};

constexpr Config defaults{"localhost", 80};

void start() {
  const Config &config = defaults;
  std::thread([&config] { std::cout << config.host << ':' << config.port << '\n'; }).detach();
}

int main() {
  start();
  std::thread([] { std::cout << defaults.port << '\n'; }).detach();
}
