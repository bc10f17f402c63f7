// a plain bool tells the thread to stop
#include <cstdio>
#include <thread>

int main() {
  bool stop = false;
  std::thread worker([&] {
    while (!stop)
      std::this_thread::yield();
  });
  stop = true;
  worker.join();
  std::printf("%d\n", stop);
}
