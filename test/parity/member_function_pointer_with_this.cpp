// std::thread(&Class::method, this) is detached
#include <iostream>
#include <string>
#include <thread>

struct Poller {
  std::string url;

  void run(int times) const {
    for (int i = 0; i < times; ++i)
      std::cout << "poll " << url << '\n';
  }
  void start() const { std::thread(&Poller::run, this, 5).detach(); }
};

int main() { Poller{"http://x"}.start(); }
