// Thread guard class joins.
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
class ThreadGuard {
public:
  explicit ThreadGuard(std::thread t) : t_(std::move(t)) {}
  ThreadGuard(const ThreadGuard &) = delete;
  ThreadGuard &operator=(const ThreadGuard &) = delete;
  ~ThreadGuard() {
    if (t_.joinable())
      t_.join();
  }

private:
  std::thread t_;
};
int main() {
  std::vector<char> log;
  std::string text = "abc";
  {
    ThreadGuard g(std::thread([&] {
      for (char c : text)
        log.push_back(c);
    }));
    std::cout << text.size();
  }
  log.push_back('!');
  std::cout << log.size();
}
