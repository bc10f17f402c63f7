// Promise fulfilled by worker.
#include <exception>
#include <future>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
int main() {
  std::promise<std::vector<std::string>> p;
  auto f = p.get_future();
  std::thread t([p = std::move(p)]() mutable {
    try {
      p.set_value({"x"});
    } catch (...) {
      p.set_exception(std::current_exception());
    }
  });
  std::cout << f.get().size();
  t.join();
}
