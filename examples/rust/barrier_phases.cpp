// Phases of work that nobody leaves before all have arrived: the example of `std::sync::Barrier` in
// Rust's standard library. std::barrier is C++'s own, and needs no wrapper: it synchronises itself.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <algorithm>
#include <barrier>
#include <cstdio>
#include <string>
#include <vector>

constexpr int threads = 4;

struct Shared {
  mutable std::barrier<> all{threads}; // in Rust `wait(&self)`; in C++ arriving is not const
  fearless::Mutex<std::vector<std::string>> log;
};

int main() {
  const auto shared = fearless::make_arc<Shared>();

  std::vector<fearless::JoinHandle<void>> handles;
  for (int i = 0; i < threads; ++i)
    handles.push_back(fearless::spawn([shared] {
      shared->log.lock()->push_back("before wait");
      shared->all.arrive_and_wait();
      shared->log.lock()->push_back("after wait");
    }));
  for (auto &handle : handles)
    handle.join();

  // The guard has a name: in `for (... : *shared->log.lock())` it would be gone before the first
  // turn, which the checker reports. In Rust, and from C++23 on, it would last.
  const auto log = shared->log.lock();
  for (const std::string &line : *log)
    std::printf("%s\n", line.c_str());
}

// Prints:
//   before wait
//   before wait
//   before wait
//   before wait
//   after wait
//   after wait
//   after wait
//   after wait
