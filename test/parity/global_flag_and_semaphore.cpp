// a global semaphore and a global atomic flag are used by threads
#include <atomic>
#include <cstdio>
#include <semaphore>
#include <thread>

std::atomic<bool> ready{false};
std::binary_semaphore changed{0};

int main() {
  std::thread waiter([] {
    changed.acquire();
    std::printf("%d\n", ready.load());
  });
  ready.store(true);
  changed.release();
  waiter.join();
}
