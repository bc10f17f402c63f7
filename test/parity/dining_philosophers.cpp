// Dining philosophers.
#include <array>
#include <atomic>
#include <cstddef>
#include <iostream>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>
struct Table {
  std::array<std::mutex, 5> forks;
  std::array<std::atomic<unsigned>, 5> meals{};
};
void eat(Table &table, std::size_t who) {
  const auto n = table.forks.size();
  const std::size_t first = who + 1 == n ? 0 : who, second = who + 1 == n ? who : who + 1;
  std::lock_guard a(table.forks[first]);
  std::lock_guard b(table.forks[second]);
  table.meals[who].fetch_add(1, std::memory_order_relaxed);
}
int main() {
  auto table = std::make_shared<Table>();
  std::vector<std::thread> handles;
  for (std::size_t who = 0; who < 5; ++who)
    handles.emplace_back([table, who] {
      for (int i = 0; i < 3; ++i)
        eat(*table, who);
    });
  for (auto &h : handles)
    h.join();
  unsigned sum = 0;
  for (auto &m : table->meals)
    sum += m.load();
  std::cout << sum;
}
