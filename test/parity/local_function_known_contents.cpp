// an erased callable that was made right here is sent
#include <cstdio>
#include <functional>
#include <thread>

int main() {
  const int count = 3;
  std::function<int()> work = [count] { return count * 2; };
  std::thread worker([work] { std::printf("%d\n", work()); });
  worker.join();
}
