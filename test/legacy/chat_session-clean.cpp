// TSan: silent
// A session lives on its loop: no lock, everything is posted.
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

class Loop {
public:
  Loop() : thread_(&Loop::run, this) {}
  ~Loop() {
    post([this] { running_ = false; });
    thread_.join();
  }
  void post(std::function<void()> f) {
    {
      std::lock_guard<std::mutex> l(mutex_);
      queue_.push_back(std::move(f));
    }
    cond_.notify_one();
  }

private:
  void run() {
    while (running_) {
      std::deque<std::function<void()>> batch;
      {
        std::unique_lock<std::mutex> l(mutex_);
        cond_.wait(l, [this] { return !queue_.empty(); });
        batch.swap(queue_);
      }
      for (auto &f : batch)
        f();
    }
  }
  bool running_ = true; // on the loop only
  std::mutex mutex_;
  std::condition_variable cond_;
  std::deque<std::function<void()>> queue_;
  std::thread thread_;
};

class ChatSession {
public:
  explicit ChatSession(Loop &loop) : loop_(loop) {}

  void send(int length) {
    loop_.post([this, length] {
      sent_ += length;
      ++messages_;
    });
  }

  long sent() {
    std::promise<long> answer;
    loop_.post([&] { answer.set_value(sent_); });
    return answer.get_future().get(); // the loop is done with answer when this returns
  }

private:
  Loop &loop_;
  long sent_ = 0;    // on the loop only
  int messages_ = 0; // on the loop only
};

int main() {
  Loop loop;
  auto session = std::make_unique<ChatSession>(loop);
  long most = 0;
  for (int i = 0; i < 50; ++i) {
    session->send(10);
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    most = std::max(most, session->sent());
  }
  std::promise<void> drained;
  loop.post([&drained] { drained.set_value(); });
  drained.get_future().wait(); // nothing of the session is left on the loop
  return most > 500;
}
