// TSan: silent
// Downloads in worker threads; the user interface asks for progress and may cancel.
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

enum class State { Queued, Running, Done, Cancelled };

class DownloadManager {
public:
  explicit DownloadManager(int workers) {
    for (int i = 0; i < workers; i++)
      threads.emplace_back(&DownloadManager::workerMain, this);
  }

  ~DownloadManager() {
    {
      std::lock_guard<std::mutex> guard(mutex);
      shutdown = true;
    }
    wake.notify_all();
    for (auto &thread : threads)
      thread.join();
  }

  int add(int chunks) {
    int id;
    {
      std::lock_guard<std::mutex> guard(mutex);
      id = nextId++;
      items[id] = {State::Queued, chunks};
      pending.push_back(id);
    }
    wake.notify_one();
    return id;
  }

  void cancel(int id) {
    std::lock_guard<std::mutex> guard(mutex);
    items[id].state = State::Cancelled;
  }

private:
  struct Item {
    State state;
    int chunksLeft;
  };

  void workerMain() {
    std::unique_lock<std::mutex> guard(mutex);
    for (;;) {
      wake.wait(guard, [this] { return shutdown || !pending.empty(); });
      if (shutdown)
        return;
      const int id = pending.back();
      pending.pop_back();
      items[id].state = State::Running;
      while (items[id].state == State::Running && items[id].chunksLeft > 0) {
        guard.unlock();
        fetchChunk();
        guard.lock();
        if (--items[id].chunksLeft == 0)
          items[id].state = State::Done;
      }
    }
  }

  static void fetchChunk() { std::this_thread::yield(); }

  std::mutex mutex;
  std::condition_variable wake;
  std::map<int, Item> items;
  std::vector<int> pending;
  int nextId = 0;
  bool shutdown = false;
  std::vector<std::thread> threads;
};

int main() {
  DownloadManager manager(2);
  for (int i = 0; i < 40; i++) {
    const int id = manager.add(30);
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    manager.cancel(id);
  }
}
