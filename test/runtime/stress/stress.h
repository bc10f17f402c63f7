// Many threads, many times: what the stress tests share.
#pragma once

#include <barrier>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace stress {

/// How many operations a test does, all its threads taken together: `slice`, unless the environment
/// says otherwise; `./dev stress` says a million.
inline long operations(long slice) {
  const char *const told = std::getenv("FEARLESS_STRESS_OPERATIONS");
  return told == nullptr ? slice : std::stol(told);
}

/// Calls `work(t)` on `threads` threads at once, t = 0, 1, ..., and waits for them.
template <class Work> void together(int threads, Work work) {
  std::barrier start(threads);
  std::vector<std::thread> team;
  for (int t = 0; t < threads; ++t)
    team.emplace_back([&, t] {
      start.arrive_and_wait();
      work(t);
    });
  for (auto &thread : team)
    thread.join();
}

/// As `together`, `rounds` times with the same threads: before each round one thread calls
/// `set_up()`, after it one calls `check()`, the others waiting.
template <class SetUp, class Work, class Check>
void in_rounds(long rounds, int threads, SetUp set_up, Work work, Check check) {
  std::barrier all(threads);
  together(threads, [&](int t) {
    for (long round = 0; round < rounds; ++round) {
      if (t == 0)
        set_up();
      all.arrive_and_wait();
      work(t);
      all.arrive_and_wait();
      if (t == 0)
        check();
    }
  });
}

/// Now and then gives way, so that others get between two steps even on few cores.
class Dice {
public:
  explicit Dice(int seed) : random_(static_cast<unsigned>(seed) + 1) {}

  /// True one time in `sides`.
  bool one_in(unsigned sides) { return random_() % sides == 0; }
  void maybe_yield() {
    if (one_in(16))
      std::this_thread::yield();
  }

private:
  std::minstd_rand random_;
};

} // namespace stress
