// two threads increment an atomic global
#include <atomic>
#include <cstdio>
#include <thread>

std::atomic<unsigned> requests = 0;

void serve() { ++requests; }

int main() {
  std::thread first(serve);
  std::thread second(serve);
  first.join();
  second.join();
  std::printf("%u\n", requests.load());
}
