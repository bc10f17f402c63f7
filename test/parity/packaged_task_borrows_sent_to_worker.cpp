// Packaged task borrows sent to worker.
#include <cstddef>
#include <fearless/fearless.h>
#include <future>
#include <string>
#include <thread>
#include <utility>
using Task = std::packaged_task<std::size_t()>;
int main() {
  auto [tasks_tx, tasks_rx] = fearless::channel<Task>();
  std::thread([rx = std::move(tasks_rx)] {
    for (Task &t : rx)
      t();
  }).detach();
  std::string text = "abc";
  Task t1([&text] { return text.size(); });
  tasks_tx.send(std::move(t1));
}
