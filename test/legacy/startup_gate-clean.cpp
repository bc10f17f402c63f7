// TSan: silent
// Threads wait at a gate until the server is ready.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

class StartupGate {
public:
  void open() {
    std::lock_guard<std::mutex> lock(mMutex);
    mOpen = true;
    mCondition.notify_all();
  }

  void pass() {
    std::unique_lock<std::mutex> lock(mMutex);
    mCondition.wait(lock, [this] { return mOpen; });
    ++mPassed;
  }

  int passed() {
    std::lock_guard<std::mutex> lock(mMutex);
    return mPassed;
  }

private:
  std::mutex mMutex;
  std::condition_variable mCondition;
  bool mOpen = false;
  int mPassed = 0;
};

int main() {
  StartupGate gate;
  std::vector<std::thread> workers;
  for (int w = 0; w < 3; ++w)
    workers.emplace_back([&gate, w] {
      std::this_thread::sleep_for(std::chrono::milliseconds(w * 40));
      gate.pass();
    });
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  gate.open();
  for (auto &worker : workers)
    worker.join();
  return gate.passed() != 3;
}
