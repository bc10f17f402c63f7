// TSan: data race
// Resolver with a cache; queries run on the owner's io threads, started by start().
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Resolver {
public:
  ~Resolver() { stop(); }

  void preload(const std::string &host, int address) { cache_[host] = address; } // before start()

  void start(int threads) {
    for (int i = 0; i < threads; ++i)
      io_.emplace_back([this] { serve(); });
  }

  void stop() {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      closing_ = true;
    }
    cond_.notify_all();
    for (auto &thread : io_)
      thread.join();
    io_.clear();
  }

  void ask(std::string host) {
    std::unique_lock<std::mutex> lock(mutex_);
    questions_.push_back(std::move(host));
    cond_.notify_one();
  }

  size_t known() const { return cache_.size(); } // after stop()

private:
  void serve() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      cond_.wait(lock, [&] { return closing_ || !questions_.empty(); });
      if (questions_.empty())
        return;
      std::string host = std::move(questions_.back());
      questions_.pop_back();
      lock.unlock();
      const int address = query(host);
      cache_[host] = address; // DEFECT(guarded-by): several io threads insert at once
      lock.lock();
    }
  }

  int query(const std::string &host) {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      auto hit = cache_.find(host);
      if (hit != cache_.end())
        return hit->second;
    }
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    return int(host.size());
  }

  std::mutex mutex_;
  std::condition_variable cond_;
  std::vector<std::string> questions_;
  std::map<std::string, int> cache_;
  bool closing_ = false;
  std::vector<std::thread> io_;
};

int main() {
  Resolver resolver;
  resolver.preload("localhost", 1);
  resolver.start(2);
  for (int i = 0; i < 10; ++i)
    resolver.ask("host" + std::to_string(i % 5) + ".example.org");
  resolver.stop();
  return resolver.known() == 0;
}
