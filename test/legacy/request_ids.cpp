// TSan: data race
// Numbers for requests, unique in the process.
#include <cstdint>
#include <thread>
#include <vector>

static uint64_t nextRequestId() {
  static uint64_t counter = 0;
  return ++counter; // DEFECT(shared-static): a static local that all handlers bump
}

static thread_local uint64_t lastOnThisThread = 0; // each thread has its own

class Handler {
public:
  void handle(int requests) {
    for (int i = 0; i < requests; ++i) {
      lastOnThisThread = nextRequestId();
      newest_ = lastOnThisThread;
    }
  }
  uint64_t newest() const { return newest_; }

private:
  uint64_t newest_ = 0; // by the handler's thread; read when it has ended
};

int main() {
  std::vector<Handler> handlers(3);
  std::vector<std::thread> threads;
  for (Handler &handler : handlers)
    threads.emplace_back([&handler] { handler.handle(1000); });
  for (auto &thread : threads)
    thread.join();
  return handlers[0].newest() == 0 || lastOnThisThread != 0;
}
