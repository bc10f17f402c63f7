// DIFFERS: a type-erased callable whose stored value is known is judged by that value
// an erased callable made right here is itself the thread's callable
#include <cstdio>
#include <functional>
#include <thread>

int main() {
  const int count = 3;
  std::function<void()> work = [count] { std::printf("%d\n", count * 2); };
  std::thread worker(work);
  worker.join();
}
