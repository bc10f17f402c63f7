// a closure that owns its data is moved into a thread, then called
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> words{"a", "b"};
  auto count = [words = std::move(words)] { return words.size(); };
  std::thread worker(std::move(count));
  std::printf("%zu\n", count());
  worker.join();
}
