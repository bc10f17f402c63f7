// TSan: silent
// A background worker with its own small thread class.
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <utility>

class Thread {
public:
  explicit Thread(std::function<void()> body) : m_body(std::move(body)) {}
  void start() { pthread_create(&m_handle, nullptr, &Thread::entry, this); }
  void wait() { pthread_join(m_handle, nullptr); }

private:
  static void *entry(void *self) {
    static_cast<Thread *>(self)->m_body();
    return nullptr;
  }
  std::function<void()> m_body;
  pthread_t m_handle{};
};

class BackgroundWorker {
public:
  BackgroundWorker() : m_thread([this] { loop(); }) { m_thread.start(); }

  ~BackgroundWorker() {
    {
      std::lock_guard<std::mutex> lock(m_lock);
      m_stop = true;
    }
    m_signal.notify_all();
    m_thread.wait();
    m_done += m_jobs.size(); // alone again
  }

  void enqueue(int job) {
    {
      std::lock_guard<std::mutex> lock(m_lock);
      m_jobs.push_back(job);
    }
    m_signal.notify_one();
  }

private:
  void loop() {
    std::unique_lock<std::mutex> lock(m_lock);
    while (!m_stop) {
      m_signal.wait(lock, [this] { return m_stop || !m_jobs.empty(); });
      while (!m_jobs.empty()) {
        m_jobs.pop_front();
        ++m_done;
      }
    }
  }

  std::mutex m_lock;
  std::condition_variable m_signal;
  std::deque<int> m_jobs;
  bool m_stop = false;
  size_t m_done = 0;
  Thread m_thread;
};

int main() {
  for (int round = 0; round < 10; ++round) {
    BackgroundWorker worker;
    for (int i = 0; i < 10; ++i)
      worker.enqueue(i);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}
