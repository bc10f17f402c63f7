// Packaged task queue owned.
#include <cstddef>
#include <fearless/fearless.h>
#include <future>
#include <iostream>
#include <string>
#include <utility>
using Task = std::packaged_task<std::size_t()>;
int main() {
  auto [tasks_tx, tasks_rx] = fearless::channel<Task>();
  auto worker = fearless::spawn([rx = std::move(tasks_rx)] {
    for (Task &t : rx)
      t();
  });
  std::string text = "abc";
  Task t1([text = std::move(text)] { return text.size(); });
  Task t2([] { return std::size_t{40}; });
  auto r1 = t1.get_future(), r2 = t2.get_future();
  tasks_tx.send(std::move(t1));
  tasks_tx.send(std::move(t2));
  std::cout << r1.get() + r2.get();
  {
    auto last = std::move(tasks_tx);
  }
  worker.join();
}
