// Condvar: no notification that matters is missed, whatever wakes up besides (spurious.cpp).
#include "stress.h"

#include <fearless/condvar.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <optional>
#include <stop_token>

using fearless::Condvar, fearless::Mutex, fearless::PoisonError;
using stress::Dice, stress::in_rounds, stress::operations, stress::together;
using namespace std::chrono_literals;

namespace stress {
extern std::atomic<long> spurious_wakeups;
} // namespace stress

namespace {

TEST(CondvarStress, EachWakesTheNext) {
  const long total = operations(50'000);
  const Mutex<long> turn;
  const Condvar changed;
  const std::stop_source never;
  const long before = stress::spurious_wakeups;
  together(3, [&](int t) {
    for (long i = t; i < total; i += 3) {
      auto guard = turn.lock();
      const auto mine = [i](long n) { return n == i; };
      if (i % 3 == 0)
        changed.wait(guard, mine);
      else if (i % 3 == 1)
        EXPECT_TRUE(changed.wait(guard, never.get_token(), mine));
      else
        EXPECT_TRUE(changed.wait_for(guard, 1h, mine));
      ++*guard;
      changed.notify_all();
    }
  });
  EXPECT_EQ(*turn.lock(), total);
  EXPECT_GT(stress::spurious_wakeups, before); // they are provoked indeed
}

TEST(CondvarStress, NotifyOneIsEnoughForAQueue) {
  const long total = operations(50'000);
  struct Queue {
    std::deque<long> values;
    bool closed = false;
  };
  const Mutex<Queue> queue;
  const Condvar changed;
  const std::stop_source never;
  std::atomic<long> sum = 0;
  std::atomic<int> producers = 2;
  together(4, [&](int t) {
    if (t < 2) {
      for (long i = t; i < total; i += 2) {
        queue.lock()->values.push_back(i);
        changed.notify_one();
      }
      if (--producers == 0) {
        queue.lock()->closed = true;
        changed.notify_all();
      }
      return;
    }
    const auto ready = [](const Queue &q) { return !q.values.empty() || q.closed; };
    for (long turn = 0;; ++turn) {
      auto guard = queue.lock();
      if (turn % 2 == 0)
        changed.wait(guard, ready);
      else
        EXPECT_TRUE(changed.wait(guard, never.get_token(), ready));
      if (guard->values.empty())
        break;
      sum += guard->values.front();
      guard->values.pop_front();
    }
  });
  EXPECT_EQ(sum, total * (total - 1) / 2);
}

TEST(CondvarStress, TimeoutsRaceWithNotifications) {
  const long total = operations(50'000);
  const Mutex<long> permits;
  const Condvar changed;
  std::atomic<long> taken = 0;
  std::atomic<bool> done = false;
  together(3, [&](int t) {
    if (t == 0) {
      for (long i = 0; i < total; ++i) {
        ++*permits.lock();
        changed.notify_one();
      }
      done = true;
      return;
    }
    while (true) {
      auto guard = permits.lock();
      const auto some = [](long n) { return n > 0; };
      if (changed.wait_for(guard, 1us, some)) {
        --*guard;
        ++taken;
      } else if (done && *guard == 0) {
        break;
      }
    }
  });
  EXPECT_EQ(taken, total);
  EXPECT_EQ(*permits.lock(), 0);
}

// A stop, a notification and the wait itself all at once: the wait ends, with what is true.
TEST(CondvarStress, StopRaces) {
  const long total = operations(50'000);
  const Mutex<bool> ready;
  const Condvar changed;
  std::optional<std::stop_source> source;
  std::atomic<long> stopped = 0;
  std::atomic<long> came = 0;
  in_rounds(
      total / 2, 3,
      [&] {
        source.emplace();
        *ready.lock() = false;
      },
      [&](int t) {
        if (t == 0) {
          source->request_stop();
        } else if (t == 1) {
          *ready.lock() = true;
          changed.notify_one();
        } else {
          auto guard = ready.lock();
          const bool yes =
              changed.wait(guard, source->get_token(), [](const bool &r) { return r; });
          EXPECT_TRUE(yes ? *guard : source->stop_requested());
          ++(yes ? came : stopped);
        }
      },
      [] {});
  EXPECT_EQ(stopped + came, total / 2);
}

// With nothing else to wake it, the stop alone must.
TEST(CondvarStress, StopAloneEndsTheWait) {
  const long total = operations(50'000);
  const Mutex<int> data;
  const Condvar changed;
  std::optional<std::stop_source> source;
  in_rounds(
      total / 2, 2, [&] { source.emplace(); },
      [&](int t) {
        if (t == 0) {
          source->request_stop();
          return;
        }
        auto guard = data.lock();
        EXPECT_FALSE(changed.wait(guard, source->get_token(), [](int) { return false; }));
        ++*guard;
      },
      [] {});
  EXPECT_EQ(*data.lock(), total / 2);
}

TEST(CondvarStress, PoisonEndsTheWait) {
  const long total = operations(50'000);
  const Mutex<bool> data;
  const Condvar changed;
  std::atomic<long> refused = 0;
  in_rounds(
      total / 2, 2,
      [&] {
        data.clear_poison();
        *data.lock() = false;
      },
      [&](int t) {
        try {
          auto guard = data.lock();
          if (t == 1) {
            changed.wait(guard, [](const bool &b) { return b; });
            ADD_FAILURE() << "the data was never good";
          }
          *guard = true;
          throw 1;
        } catch (int) {
          changed.notify_all();
        } catch (const PoisonError &) { // at the lock, or during the wait
          ++refused;
        }
      },
      [] {});
  EXPECT_EQ(refused, total / 2);
}

} // namespace
