// Mutex, RwLock, lock_all: one at a time, nobody for ever, and poison where it belongs.
#include "stress.h"

#include <fearless/mutex.h>
#include <fearless/rwlock.h>

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>

using fearless::lock_all, fearless::Mutex, fearless::PoisonError, fearless::RwLock;
using stress::Dice, stress::operations, stress::together;
using namespace std::chrono_literals;

// See mutex_test.cpp.
extern "C" const char *__tsan_default_options() { return "detect_deadlocks=0"; }

namespace {

struct Thrown {};

TEST(MutexStress, EveryWayToLockUnderContention) {
  const long total = operations(400'000);
  const Mutex<long> count;
  std::atomic<long> missed = 0;
  together(4, [&](int t) {
    for (long i = t; i < total; i += 4)
      switch (i / 4 % 4) {
      case 0:
        ++*count.lock();
        break;
      case 1:
        count.with([](long &n) { ++n; });
        break;
      case 2:
        if (auto guard = count.try_lock())
          ++**guard;
        else
          ++missed;
        break;
      default:
        if (auto guard = count.try_lock_for(1us))
          ++**guard;
        else
          ++missed;
      }
  });
  EXPECT_EQ(*count.lock() + missed, total);
}

TEST(MutexStress, LockAllInEveryOrder) {
  const long total = operations(400'000);
  const std::array<Mutex<long>, 3> accounts;
  together(4, [&](int t) {
    Dice dice(t);
    for (long i = t; i < total; i += 4) {
      const auto &a = accounts[static_cast<std::size_t>(i) % 3];
      const auto &b = accounts[static_cast<std::size_t>(i + 1 + (dice.one_in(2) ? 1 : 0)) % 3];
      auto [from, to] = lock_all(a, b);
      --*from;
      ++*to;
    }
  });
  EXPECT_EQ(*accounts[0].lock() + *accounts[1].lock() + *accounts[2].lock(), 0);
}

// A poisoned lock shows itself to at least one other before it is declared good; none is lost, and
// the lock goes on working.
TEST(MutexStress, PoisonRaces) {
  const long total = operations(400'000);
  const Mutex<long> count;
  std::atomic<long> thrown = 0;
  std::atomic<long> refused = 0;
  together(4, [&](int t) {
    Dice dice(t);
    for (long i = t; i < total;) {
      try {
        auto guard = count.lock();
        ++*guard;
        i += 4;
        if (dice.one_in(8)) {
          ++thrown;
          throw Thrown();
        }
      } catch (const Thrown &) {
      } catch (const PoisonError &) {
        ++refused;
        count.clear_poison();
      }
    }
  });
  count.clear_poison();
  EXPECT_EQ(*count.lock(), total);
  EXPECT_GT(thrown, 0);
  EXPECT_GT(refused, 0);
}

// Only the thread that throws poisons, whatever the others do at that time.
TEST(MutexStress, PoisonStaysWhereItBelongs) {
  const long total = operations(400'000);
  const Mutex<long> clean;
  together(4, [&](int t) {
    const Mutex<long> own;
    for (long i = t; i < total; i += 4) {
      try {
        const auto unwound = own.lock();
        throw Thrown();
      } catch (const Thrown &) {
      }
      EXPECT_TRUE(own.is_poisoned());
      own.clear_poison();
      ++*clean.lock(); // throws if another thread's unwinding poisoned it
    }
  });
  EXPECT_EQ(*clean.lock(), total);
}

struct Pair { // equal, unless somebody writes
  long a = 0;
  long b = 0;
};

TEST(RwLockStress, ReadersAndWriters) {
  const long total = operations(400'000);
  const RwLock<Pair> pair;
  std::atomic<long> written = 0;
  together(4, [&](int t) {
    Dice dice(t);
    const auto write = [&](Pair &p) {
      ++p.a;
      dice.maybe_yield();
      ++p.b;
      ++written;
    };
    const auto read = [&](const Pair &p) { EXPECT_EQ(p.a, p.b); };
    for (long i = t; i < total; i += 4)
      switch (i / 4 % 8) {
      case 0:
        write(*pair.write());
        break;
      case 1:
        pair.with_write(write);
        break;
      case 2:
        if (auto guard = pair.try_write())
          write(**guard);
        break;
      case 3:
        if (const auto guard = pair.try_read())
          read(**guard);
        break;
      case 4:
        pair.with_read(read);
        break;
      default: {
        const auto guard = pair.read();
        read(*guard);
        dice.maybe_yield();
        read(*guard);
      }
      }
  });
  EXPECT_EQ(pair.read()->a, written);
}

TEST(RwLockStress, PoisonRaces) {
  const long total = operations(400'000);
  const RwLock<long> count;
  std::atomic<long> refused = 0;
  together(4, [&](int t) {
    Dice dice(t);
    for (long i = t; i < total;) {
      try {
        if (dice.one_in(2)) {
          const auto guard = count.read();
          i += 4;
          if (dice.one_in(8))
            throw Thrown(); // changes nothing, poisons nothing
        } else {
          auto guard = count.write();
          ++*guard;
          i += 4;
          if (dice.one_in(8))
            throw Thrown();
        }
      } catch (const Thrown &) {
      } catch (const PoisonError &) {
        ++refused;
        count.clear_poison();
      }
    }
  });
  EXPECT_GT(refused, 0);
  count.clear_poison();
  EXPECT_TRUE(count.try_write());
}

} // namespace
