// a clone of the owning closure goes to the thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> words{"a", "b"};
  auto count = [words = std::move(words)] { return words.size(); };
  std::thread worker(count);
  std::printf("%zu\n", count());
  worker.join();
}
