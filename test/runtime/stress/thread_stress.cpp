// spawn and scope: every thread is waited for, every closure and result goes once, whoever joins,
// drops, detaches, stops or throws. An operation is a thread here.
#include "stress.h"

#include <fearless/scope.h>
#include <fearless/thread.h>

#include <atomic>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <utility>

using fearless::JoinHandle, fearless::Scope, fearless::scope, fearless::spawn;
using stress::operations, stress::together;

namespace {

struct Counted {
  explicit Counted(std::atomic<long> &count) : alive(&count) { ++*alive; }
  Counted(const Counted &other) : alive(other.alive) { ++*alive; }
  ~Counted() { --*alive; }
  std::atomic<long> *alive;
};

// A thread that spawns two, each of which spawns two, ...: 2^(depth+1) - 1 in all.
void grow(Scope &s, int depth, std::atomic<long> &ran, const Counted &counted) {
  s.spawn([&s, depth, &ran, counted] {
    ++ran;
    for (int i = 0; depth > 0 && i < 2; ++i)
      grow(s, depth - 1, ran, counted);
  });
}

TEST(ScopeStress, ThreadsSpawnOnTheirScope) {
  const long total = operations(8'000);
  std::atomic<long> alive = 0;
  std::atomic<long> ran = 0;
  constexpr int depth = 5;
  constexpr long tree = (2L << depth) - 1;
  const long trees = total / tree;
  for (long i = 0; i < trees; ++i) {
    scope([&](Scope &s) { grow(s, depth, ran, Counted(alive)); });
    ASSERT_EQ(alive, 0);
    ASSERT_EQ(ran, (i + 1) * tree);
  }
}

TEST(ScopeStress, ManyThreadsOneScopeSomeThrow) {
  const long total = operations(8'000);
  std::atomic<long> alive = 0;
  std::atomic<long> ran = 0;
  EXPECT_THROW(scope([&](Scope &s) {
                 // Two at a time start threads, each of which is joined, dropped or left alone.
                 const auto start = [&, counted = Counted(alive)] {
                   for (long i = 0; i < total / 2; ++i) {
                     auto handle = s.spawn([&, i, counted] {
                       ++ran;
                       return i % 1024 == 7 ? throw std::runtime_error("seven") : i;
                     });
                     if (i % 4 == 0)
                       try {
                         EXPECT_EQ(handle.join(), i);
                       } catch (const std::runtime_error &) {
                         ADD_FAILURE() << "none of these throws";
                       }
                     else if (i % 8 == 1)
                       handle.detach();
                     while (alive > 64) // not more threads than the machine can bear
                       std::this_thread::yield();
                   }
                 };
                 s.spawn(start);
                 start();
               }),
               std::runtime_error);
  EXPECT_EQ(alive, 0);
  EXPECT_EQ(ran, total / 2 * 2);
}

TEST(SpawnStress, HandlesAreJoinedDroppedDetachedAndAskedToStop) {
  const long total = operations(8'000);
  std::atomic<long> alive = 0;
  std::atomic<long> ended = 0;
  together(2, [&](int t) {
    for (long i = t; i < total; i += 2)
      switch (i / 2 % 5) {
      case 0:
        EXPECT_EQ(spawn([&, i, counted = Counted(alive)] { return ++ended, i; }).join(), i);
        break;
      case 1: {
        const auto dropped = spawn([&, counted = Counted(alive)] { ++ended; });
        break;
      }
      case 2:
        spawn([&, counted = Counted(alive)] { ++ended; }).detach();
        break;
      case 3:
        EXPECT_THROW(spawn([&, counted = Counted(alive)] { throw ++ended; }).join(), long);
        break;
      default: { // asks it, or leaves that to the destructor, while it starts
        auto stopped = spawn([&, counted = Counted(alive)](const std::stop_token &stop) {
          while (!stop.stop_requested())
            std::this_thread::yield();
          ++ended;
        });
        if (i % 4 < 2)
          stopped.request_stop();
      }
      }
  });
  while (alive != 0) // those detached
    std::this_thread::yield();
  EXPECT_EQ(ended, total);
}

} // namespace
