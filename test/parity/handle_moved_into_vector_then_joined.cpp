// the handle was moved into a vector and is joined by its old name
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::thread worker([] { std::puts("hi"); });
  std::vector<std::thread> all;
  all.push_back(std::move(worker));
  worker.join();
  all.front().join();
}
