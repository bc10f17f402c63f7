// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <thread>

class Indexer {
public:
  void start() {
    worker_ = std::thread([this] { run(); });
  }
  ~Indexer() { stop(); }
  void stop() {
    std::lock_guard<std::mutex> l(mutex_);
    stopping_ = true;
    worker_.join(); // both-warning {{'mutex_' is held while this waits for a thread that needs it to end}}
  }

private:
  void run() {
    for (;;) {
      std::lock_guard<std::mutex> l(mutex_);
      if (stopping_)
        return;
    }
  }
  std::mutex mutex_;
  bool stopping_ = false;
  std::thread worker_;
};

class Licenses {
public:
  bool check() {
    std::lock_guard<std::mutex> l(mutex_);
    auto answer = std::async(std::launch::async, [this] { return ask(); });
    return answer.get(); // both-warning {{'mutex_' is held while this waits for a thread that needs it to end}}
  }

private:
  bool ask() {
    std::lock_guard<std::mutex> l(mutex_);
    return ++asked_ > 1;
  }
  std::mutex mutex_;
  int asked_ = 0;
};

void a_local_thread() {
  std::mutex m;
  std::thread t([&] { std::lock_guard<std::mutex> l(m); });
  std::lock_guard<std::mutex> l(m);
  t.join(); // both-warning {{'m' is held while this waits for a thread that needs it to end}}
}

class Client {
public:
  int call() {
    std::lock_guard<std::mutex> l(calls_);
    std::future<int> reply = promise_.get_future();
    return reply.get(); // both-warning {{'calls_' is held while this waits for a result, and who delivers it needs it}}
  }
  void onReply(int value) {
    std::lock_guard<std::mutex> l(calls_);
    promise_.set_value(value);
  }

private:
  std::mutex calls_;
  std::promise<int> promise_;
};

class Spooler {
public:
  void submit() {
    std::lock_guard<std::mutex> stats(stats_);
    std::unique_lock<std::mutex> queue(queue_);
    room_.wait(queue, [this] { return pages_ < 2; }); // both-warning {{waiting on 'room_' gives one lock back, but not 'stats_'}}
    ++pages_;
  }
  void print() {
    {
      std::lock_guard<std::mutex> stats(stats_);
      ++printed_;
    }
    std::unique_lock<std::mutex> queue(queue_);
    --pages_;
    room_.notify_one();
  }

private:
  std::mutex queue_, stats_;
  std::condition_variable room_;
  int pages_ = 0, printed_ = 0;
};

// ---- nobody is seen who ends the wait: only profile rust asks for more

class Unseen {
public:
  explicit Unseen(std::future<int> answer) : answer_(std::move(answer)) {}
  int take() {
    std::lock_guard<std::mutex> l(mutex_);
    return answer_.get(); // rust-warning {{'mutex_' is held while this waits for a result, and who delivers it may need it}}
  }

private:
  std::mutex mutex_;
  std::future<int> answer_;
};
