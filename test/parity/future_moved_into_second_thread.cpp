// the receiving half is handed to another thread
#include <cstdio>
#include <future>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::promise<std::vector<int>> promise;
  std::future<std::vector<int>> future = promise.get_future();
  std::jthread consumer([future = std::move(future)]() mutable { std::printf("%zu\n", future.get().size()); });
  promise.set_value({1, 2, 3});
}
