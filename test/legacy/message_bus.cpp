// fails: the log has an empty message
// Posts messages to a loop; keeps a log of what was posted.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Loop {
public:
  Loop() : thread_([this] { run(); }) {}
  ~Loop() {
    post(nullptr);
    thread_.join();
  }
  void post(std::function<void()> job) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      jobs_.push_back(std::move(job));
    }
    cond_.notify_one();
  }

private:
  void run() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mutex_);
      cond_.wait(lock, [this] { return !jobs_.empty(); });
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      if (!job)
        return;
      job();
    }
  }
  std::mutex mutex_;
  std::condition_variable cond_;
  std::deque<std::function<void()>> jobs_;
  std::thread thread_;
};

class MessageBus {
public:
  void publish(std::string topic, std::string text) {
    loop_.post([this, text = std::move(text)] { delivered_ += text.size(); });
    log_.push_back(topic + ": " + text); // DEFECT(moved): moved into the posted job one line above
  }
  const std::vector<std::string> &log() const { return log_; } // the publisher's alone

private:
  std::vector<std::string> log_;
  size_t delivered_ = 0; // the loop's alone
  Loop loop_;
};

int main() {
  MessageBus bus;
  bus.publish("news", "a message that does not fit into the string itself");
  return bus.log()[0].size() < 20;
}
