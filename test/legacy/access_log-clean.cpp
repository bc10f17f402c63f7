// TSan: silent
// Access log lines with a time stamp.
#include <cstddef>
#include <ctime>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class AccessLog {
public:
  void add(const std::string &path, std::time_t when) {
    char stamp[32];
    std::tm parts;
    localtime_r(&when, &parts);
    const int hour = parts.tm_hour;
    std::strftime(stamp, sizeof stamp, "%H:%M:%S", &parts);
    std::lock_guard<std::mutex> lock(mutex_);
    lines_.push_back(stamp + (" " + path));
    perHour_[hour % 24]++;
  }

  size_t size() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return lines_.size();
  }

private:
  mutable std::mutex mutex_;
  std::vector<std::string> lines_;
  int perHour_[24] = {};
};

int main() {
  AccessLog log;
  std::vector<std::thread> handlers;
  for (int h = 0; h < 2; ++h)
    handlers.emplace_back([&log, h] {
      for (int i = 0; i < 200; ++i)
        log.add("/index.html", h * 86400 + i * 60);
    });
  for (auto &handler : handlers)
    handler.join();
  return log.size() != 400;
}
