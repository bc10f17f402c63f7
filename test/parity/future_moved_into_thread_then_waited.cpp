// Future moved into thread then waited.
#include <future>
#include <iostream>
#include <thread>
#include <utility>
int main() {
  auto f = std::async(std::launch::async, [] { return 1; });
  std::thread t([f = std::move(f)]() mutable { std::cout << f.get(); });
  std::cout << f.get();
  t.join();
}
