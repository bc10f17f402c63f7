// the moved vector is reset before it is filled again
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> lines{"a"};
  std::thread printer([lines = std::move(lines)] { std::printf("%zu\n", lines.size()); });
  lines.clear();
  lines.push_back("b");
  std::printf("%zu\n", lines.size());
  printer.join();
}
