// TSan: silent
// Makes thumbnails on a pool; the service uses Clang's thread safety attributes.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#define GUARDED_BY(x) __attribute__((guarded_by(x)))

class Pool {
public:
  Pool() : thread_([this] { run(); }) {}
  ~Pool() {
    post({});
    thread_.join();
  }
  void post(std::function<void()> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push_back(std::move(job));
    ready_.notify_one();
  }

private:
  void run() {
    while (true) {
      std::unique_lock<std::mutex> lock(mutex_);
      ready_.wait(lock, [this] { return !jobs_.empty(); });
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      if (!job)
        return;
      job();
    }
  }
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_ GUARDED_BY(mutex_);
  std::thread thread_;
};

class ThumbnailService {
public:
  void request(int image) {
    std::lock_guard<std::mutex> lock(mutex_);
    if (sizes_.count(image))
      return;
    ++requested_;
    pool_.post([this, image] {
      const int size = image * 2;
      std::lock_guard<std::mutex> lock(mutex_);
      sizes_[image] = size;
    });
  }

  int ready() {
    std::lock_guard<std::mutex> lock(mutex_);
    return int(sizes_.size());
  }

private:
  std::mutex mutex_;
  std::map<int, int> sizes_ GUARDED_BY(mutex_);
  int requested_ GUARDED_BY(mutex_) = 0;
  Pool pool_; // last: its thread ends before the rest dies
};

int main() {
  ThumbnailService service;
  service.request(1);
  int ready = 0;
  for (int i = 0; i < 500 && ready == 0; ++i) {
    ready += service.ready();
    std::this_thread::sleep_for(std::chrono::microseconds(10));
  }
  return ready > 1;
}
