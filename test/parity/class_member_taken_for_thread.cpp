// a member function hands its queue to a thread and keeps an empty one
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Logger {
public:
  void log(std::string line) { lines_.push_back(std::move(line)); }

  void flush() {
    if (writer_.joinable())
      writer_.join();
    writer_ = std::jthread([batch = std::exchange(lines_, {})] {
      for (const auto &line : batch)
        std::puts(line.c_str());
    });
    lines_.reserve(16);
  }

private:
  std::vector<std::string> lines_;
  std::jthread writer_;
};

int main() {
  Logger logger;
  logger.log("a");
  logger.flush();
  logger.log("b");
}
