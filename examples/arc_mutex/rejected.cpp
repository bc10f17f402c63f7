// Ten threads on one counter. shared_ptr counts its owners atomically, and that is all it does:
// the int behind it is written by ten threads at once.
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

int main() {
  auto counter = std::make_shared<int>(0);
  std::vector<std::thread> threads;
  for (int i = 0; i < 10; ++i)
    threads.emplace_back([counter] { ++*counter; });
  for (std::thread &thread : threads)
    thread.join();
  std::printf("%d\n", *counter);
}
