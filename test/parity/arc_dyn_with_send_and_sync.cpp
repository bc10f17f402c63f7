// a shared trait object that promises both is used by two threads
#include <fearless/send.h>

#include <cstdio>
#include <memory>
#include <thread>

class FEARLESS_SEND FEARLESS_SYNC Logger {
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
