// Raii guard over arc atomic.
#include <atomic>
#include <iostream>
#include <memory>
#include <thread>
#include <utility>
#include <vector>
class InFlight {
public:
  explicit InFlight(const std::shared_ptr<std::atomic<int>> &count) : count_(count) { ++*count_; }
  InFlight(InFlight &&) = default;
  ~InFlight() {
    if (count_)
      --*count_;
  }

private:
  std::shared_ptr<std::atomic<int>> count_;
};
int main() {
  auto active = std::make_shared<std::atomic<int>>(0);
  std::vector<std::thread> handles;
  for (int i = 0; i < 2; ++i) {
    InFlight guard(active);
    handles.emplace_back([guard = std::move(guard)] { std::cout << "work"; });
  }
  while (active->load() > 0)
    std::this_thread::yield();
  for (auto &h : handles)
    h.join();
}
