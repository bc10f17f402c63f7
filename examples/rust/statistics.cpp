// "Rust Atomics and Locks", chapter 2, "Example: Statistics": threads that work and count, and one
// that watches. `AtomicUsize::fetch_max` is a loop over `compare_exchange_weak` here.
#include <fearless/atomic.h>
#include <fearless/scope.h>

#include <cstdio>

constexpr int threads = 4;
constexpr int items = 25; // for each thread

int process_item(int item) { return item * item; }

void raise_to(const fearless::Atomic<int> &maximum, int value) {
  int seen = maximum.load(std::memory_order_relaxed);
  while (seen < value && !maximum.compare_exchange_weak(seen, value, std::memory_order_relaxed))
    ;
}

int main() {
  const fearless::Atomic<int> num_done = 0;
  const fearless::Atomic<long> total = 0;
  const fearless::Atomic<int> maximum = 0;

  fearless::scope([&](fearless::Scope &s) {
    for (int t = 0; t < threads; ++t)
      s.spawn([&num_done, &total, &maximum, t] {
        for (int i = 0; i < items; ++i) {
          const int result = process_item(t * items + i);
          total.fetch_add(result, std::memory_order_relaxed);
          raise_to(maximum, result);
          ++num_done;
          num_done.notify_one();
        }
      });

    // Woken by every change, where the book's main thread sleeps for a second and looks again.
    for (int done = num_done; done < threads * items; done = num_done)
      num_done.wait(done);
  });

  std::printf("done: %d, total %ld, peak %d\n", num_done.load(), total.load(), maximum.load());
}

// Prints:
//   done: 100, total 328350, peak 9801
