// a one-shot channel of owned strings
#include <cstdio>
#include <future>
#include <string>
#include <thread>
#include <utility>

int main() {
  std::promise<std::string> promise;
  auto future = promise.get_future();
  std::thread worker([promise = std::move(promise)]() mutable { promise.set_value(std::string("done") + "done"); });
  std::printf("%s\n", future.get().c_str());
  worker.join();
}
