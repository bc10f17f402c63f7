// std::thread(&Class::method, object) runs on its own copy
#include <iostream>
#include <string>
#include <thread>

struct Poller {
  std::string url;

  void run(int times) const {
    for (int i = 0; i < times; ++i)
      std::cout << "poll " << url << '\n';
  }
};

int main() {
  Poller poller{"http://x"};
  std::thread(&Poller::run, poller, 5).detach();
  poller.run(1);
}
