// Ten threads on one counter, as Arc<Mutex<int>>: Arc shares it, and gives const access only; Mutex
// owns the int, so that there is no way to it but through the lock.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <vector>

int main() {
  const auto counter = fearless::make_arc<fearless::Mutex<int>>(0);
  std::vector<fearless::JoinHandle<void>> threads;
  for (int i = 0; i < 10; ++i)
    threads.push_back(fearless::spawn([counter] { ++*counter->lock(); }));
  for (auto &thread : threads)
    thread.join();
  std::printf("%d\n", *counter->lock());
}
