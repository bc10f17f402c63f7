// The Rust Book, chapter 16.3, "Shared-State Concurrency" (listing 16-15): ten threads, one
// counter. `Arc::new(Mutex::new(0))` is `make_arc<Mutex<int>>(0)`; copying the Arc is `Arc::clone`.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <vector>

int main() {
  const auto counter = fearless::make_arc<fearless::Mutex<int>>(0);
  std::vector<fearless::JoinHandle<void>> handles;

  for (int i = 0; i < 10; ++i)
    handles.push_back(fearless::spawn([counter] {
      auto num = counter->lock();
      *num += 1;
    }));

  for (auto &handle : handles)
    handle.join();

  std::printf("Result: %d\n", *counter->lock());
}

// Prints:
//   Result: 10
