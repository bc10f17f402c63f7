// the result of a packaged task is a struct with a pointer
#include <cstdio>
#include <future>
#include <thread>
#include <utility>

struct Hit {
  unsigned line;
  unsigned *node;
};

Hit search(unsigned wanted) { return {wanted, new unsigned(wanted)}; }

int main() {
  std::packaged_task<Hit(unsigned)> task(search);
  auto future = task.get_future();
  std::thread worker(std::move(task), 5);
  const Hit hit = future.get();
  std::printf("%u %p\n", hit.line, static_cast<void *>(hit.node));
  worker.join();
}
