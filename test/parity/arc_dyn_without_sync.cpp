// a shared open trait object is used by two threads
#include <cstdio>
#include <memory>
#include <thread>

class Logger {
public:
  virtual ~Logger() = default;
  virtual void log(const char *line) const = 0;
};

class Stdout : public Logger {
public:
  void log(const char *line) const override { std::puts(line); }
};

std::thread start(std::shared_ptr<const Logger> logger) {
  std::thread worker([logger] { logger->log("worker"); });
  logger->log("main");
  return worker;
}

int main() { start(std::make_shared<const Stdout>()).join(); }
