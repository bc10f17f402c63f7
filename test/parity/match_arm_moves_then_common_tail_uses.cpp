// Match arm moves then common tail uses.
#include <cstddef>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>
enum class Mode { Sync, Async, Skip };
std::size_t handle(Mode mode, std::string text, std::vector<std::thread> &jobs) {
  switch (mode) {
  case Mode::Sync:
    std::cout << text;
    break;
  case Mode::Async:
    jobs.emplace_back([text = std::move(text)] { std::cout << text; });
    break;
  case Mode::Skip:
    return 0;
  }
  return text.size();
}
int main() {
  std::vector<std::thread> jobs;
  std::cout << handle(Mode::Async, "x", jobs);
  for (auto &j : jobs)
    j.join();
}
