// A program of somebody who uses the runtime: HEADER is how.
#ifndef HEADER
#define HEADER <fearless/fearless.h>
#endif
#include HEADER

#include <cstdio>
#include <utility>
#include <vector>

int other_unit();

int main() {
  const auto hits = fearless::make_arc<fearless::Mutex<int>>(0);
  std::vector<fearless::JoinHandle<void>> threads;
  for (int i = 0; i < 10; ++i)
    threads.push_back(fearless::spawn([hits] { ++*hits->lock(); }));
  for (auto &thread : threads)
    thread.join();
  std::printf("%d hits, %d from the other unit, fearless %d.%d.%d\n", *hits->lock(), other_unit(),
              FEARLESS_VERSION_MAJOR, FEARLESS_VERSION_MINOR, FEARLESS_VERSION_PATCH);
}
