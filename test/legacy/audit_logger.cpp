// TSan: lock-order-inversion
// Users and an audit log; the log asks for user names when it writes.
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class AuditLog {
public:
  explicit AuditLog(std::function<std::string(int)> name_of) : name_of_(std::move(name_of)) {}

  void record(int user) {
    std::lock_guard<std::mutex> l(lock_);
    lines_.push_back(name_of_(user)); // DEFECT(lock-order): the callback locks the directory
  }

  size_t lines() {
    std::lock_guard<std::mutex> l(lock_);
    return lines_.size();
  }

private:
  const std::function<std::string(int)> name_of_;
  std::mutex lock_;
  std::vector<std::string> lines_;
};

class Directory {
public:
  Directory() : log_([this](int user) { return name(user); }) {}

  void rename(int user, std::string to) {
    std::lock_guard<std::mutex> l(users_lock_);
    users_[user] = std::move(to);
    last_size_ = log_.lines(); // WITNESS
  }

  std::string name(int user) {
    std::lock_guard<std::mutex> l(users_lock_);
    return users_[user];
  }

  void login(int user) { log_.record(user); }

private:
  std::mutex users_lock_;
  std::map<int, std::string> users_;
  size_t last_size_ = 0;
  AuditLog log_;
};

int main() {
  Directory directory;
  std::thread admin([&] { directory.rename(1, "root"); });
  std::thread user([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    directory.login(1);
  });
  admin.join();
  user.join();
}
