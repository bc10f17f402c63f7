// TSan: silent
// A queue that tells its listener what happens; the listener is the window.
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class DownloadQueue {
public:
  explicit DownloadQueue(std::function<void(int)> changed) : changed_(std::move(changed)) {}

  void add(int id) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      ids_.push_back(id);
    }
    changed_(id);
  }

  size_t size() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return ids_.size();
  }

private:
  const std::function<void(int)> changed_;
  mutable std::mutex mutex_;
  std::vector<int> ids_;
};

class Window {
public:
  Window() : queue_([this](int) { refresh(); }) {}
  void click(int id) { queue_.add(id); }
  size_t shown() {
    std::lock_guard<std::mutex> lock(mutex_);
    return shown_;
  }

private:
  void refresh() {
    const size_t size = queue_.size();
    std::lock_guard<std::mutex> lock(mutex_);
    shown_ = size;
  }

  std::mutex mutex_;
  size_t shown_ = 0;
  DownloadQueue queue_;
};

int main() {
  Window window;
  std::thread user([&window] { window.click(7); });
  user.join();
  return window.shown() != 1;
}
