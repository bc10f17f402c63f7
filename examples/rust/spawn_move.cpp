// The Rust Book, chapter 16.1, "Using Threads to Run Code Simultaneously" (listings 16-2 and 16-5).
// `thread::spawn(move || ...)` is `fearless::spawn([v = std::move(v)] { ... })`.
#include <fearless/thread.h>

#include <cstdio>
#include <utility>
#include <vector>

int main() {
  std::vector v{1, 2, 3};

  auto handle = fearless::spawn([v = std::move(v)] {
    std::printf("Here's a vector:");
    for (const int i : v)
      std::printf(" %d", i);
    std::printf("\n");
    return v.size();
  });

  // Without join() the destructor of the handle would wait; Rust's would let the thread go.
  std::printf("it had %zu elements\n", handle.join());
}

// Prints:
//   Here's a vector: 1 2 3
//   it had 3 elements
