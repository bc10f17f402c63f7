// a thread writes a mutable global through a reference
#include <string>
#include <thread>
#include <vector>

std::vector<std::string> all_lines;

int main() {
  auto &lines = all_lines;
  std::thread worker([&lines] { lines.push_back("one"); });
  worker.join();
}
