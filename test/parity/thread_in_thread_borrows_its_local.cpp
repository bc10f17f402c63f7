// a thread starts a detached thread that borrows the first one's local
#include <fearless/fearless.h>

#include <cstdio>
#include <thread>
#include <vector>

int main() {
  auto outer = fearless::spawn([] {
    std::vector<int> batch{1, 2, 3};
    std::thread([&] { std::printf("%zu\n", batch.size()); }).detach();
  });
  outer.join();
}
