// a member is moved into a thread and used on by the same function
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Logger {
public:
  void flush() {
    std::thread writer([batch = std::move(lines_)] { std::printf("%zu\n", batch.size()); });
    lines_.push_back("flushed");
    writer.join();
  }

private:
  std::vector<std::string> lines_;
};

int main() { Logger().flush(); }
