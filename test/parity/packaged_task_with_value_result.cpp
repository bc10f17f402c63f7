// the result of a packaged task is a plain struct
#include <cstdio>
#include <future>
#include <string>
#include <thread>
#include <utility>

struct Hit {
  unsigned line;
  std::string text;
};

Hit search(unsigned wanted) { return {wanted, std::to_string(wanted)}; }

int main() {
  std::packaged_task<Hit(unsigned)> task(search);
  auto future = task.get_future();
  std::thread worker(std::move(task), 5);
  const Hit hit = future.get();
  std::printf("%u %s\n", hit.line, hit.text.c_str());
  worker.join();
}
