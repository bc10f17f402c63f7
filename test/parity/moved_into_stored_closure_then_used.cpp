// the local was moved into a stored closure that goes to a thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> words{"a"};
  auto show = [words = std::move(words)] { std::printf("%zu\n", words.size()); };
  std::thread worker(std::move(show));
  words.push_back("b");
  worker.join();
}
