// TSan: data race
// A log that starts a new segment when the old one is full, or when asked to.
#include <cstddef>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class RotatingLog {
public:
  explicit RotatingLog(size_t limit) : limit_(limit) {}

  void Append(const std::string &line);
  void Rotate();
  size_t Segments() const;

private:
  void RotateLocked();

  const size_t limit_;
  mutable std::mutex mu_;
  std::vector<std::string> closed_; // Protected by mu_.
  std::string current_;             // Protected by mu_.
  size_t used_ = 0;                 // Protected by mu_.
};

void RotatingLog::Append(const std::string &line) {
  std::lock_guard<std::mutex> l(mu_);
  current_ += line;
  used_ += line.size(); // WITNESS
  if (used_ > limit_)
    RotateLocked();
}

void RotatingLog::Rotate() { RotateLocked(); }

void RotatingLog::RotateLocked() {
  closed_.push_back(std::move(current_));
  current_.clear();
  used_ = 0; // DEFECT(guarded-by): Rotate() comes here without mu_
}

size_t RotatingLog::Segments() const {
  std::lock_guard<std::mutex> l(mu_);
  return closed_.size();
}

int main() {
  RotatingLog log(1 << 16);
  auto writer = [&log](int id) {
    for (int i = 0; i < 100; ++i) {
      std::ostringstream line;
      line << "thread " << id << " line " << i << '\n';
      log.Append(line.str());
    }
  };
  std::thread a(writer, 1);
  log.Rotate();
  a.join();
  return log.Segments() == 0;
}
