// The Rust Book, listing 16-3: the closure borrows v. rustc: error[E0373]: closure may outlive the
// current function, but it borrows `v`, which is owned by the current function.
#include <fearless/thread.h>

#include <cstdio>
#include <vector>

fearless::JoinHandle<void> show() {
  const std::vector v{1, 2, 3};

  return fearless::spawn([&v] { std::printf("Here's a vector of %zu\n", v.size()); });
}

int main() { show().join(); }
