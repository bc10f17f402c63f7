// the parent computes with a number that a thread writes
#include <cstdio>
#include <thread>

int main() {
  int progress = 0;
  std::thread worker([&] {
    for (int i = 0; i < 10; ++i)
      progress += 10;
  });
  const int percent = progress * 100;
  std::printf("%d\n", percent);
  worker.join();
}
