// hangs
// A service that indexes in the background and can be stopped.
#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

class IndexerService {
public:
  void start() {
    worker = std::thread([this] { run(); });
  }

  void submit(int document) {
    std::lock_guard<std::mutex> lock(mutex);
    documents.push_back(document);
  }

  void stop() {
    std::lock_guard<std::mutex> lock(mutex);
    stopping = true;
    if (worker.joinable())
      worker.join(); // DEFECT(held-across-wait): the worker needs the mutex to end
  }

  int indexed() const { return count; } // after stop()

private:
  void run() {
    for (;;) {
      {
        std::lock_guard<std::mutex> lock(mutex); // WITNESS
        while (!documents.empty()) {
          documents.pop_front();
          ++count;
        }
        if (stopping)
          return;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  std::mutex mutex;
  std::deque<int> documents;
  bool stopping = false;
  int count = 0;
  std::thread worker;
};

int main() {
  IndexerService service;
  service.start();
  service.submit(1);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  service.submit(2);
  service.stop();
  return service.indexed() != 2;
}
