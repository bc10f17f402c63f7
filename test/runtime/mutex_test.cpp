// Mutex, MutexGuard, lock_all.
#include <fearless/arc.h>
#include <fearless/detail/unwinding.h>
#include <fearless/mutex.h>
#include <fearless/scope.h>

#include <atomic>
#include <chrono>
#include <exception>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

using fearless::lock_all, fearless::Mutex, fearless::MutexGuard, fearless::PoisonError;
using fearless::Scope, fearless::scope;
using namespace std::chrono_literals;

// libstdc++'s std::mutex tells nobody that it is destroyed, so ThreadSanitizer takes the mutexes
// that these tests have on the stack, one after the other at one address, for one mutex, and sees
// cycles.
extern "C" const char *__tsan_default_options() { return "detect_deadlocks=0"; }

namespace {

static_assert(sizeof(Mutex<char>) <= sizeof(std::mutex) + 8);
static_assert(sizeof(Mutex<long>) <= sizeof(std::mutex) + sizeof(long) + 8);
static_assert(!std::is_copy_constructible_v<Mutex<int>> &&
              !std::is_move_constructible_v<Mutex<int>>);
static_assert(!std::is_copy_constructible_v<MutexGuard<int>>);
static_assert(!std::is_copy_assignable_v<MutexGuard<int>>);
static_assert(std::is_nothrow_move_constructible_v<MutexGuard<int>>);

template <class T> bool is_locked(const Mutex<T> &m) {
  return !scope([&](Scope &s) { return s.spawn([&] { return m.try_lock().has_value(); }).join(); });
}

template <class T> void poison(const Mutex<T> &m) {
  try {
    auto guard = m.lock();
    throw 1;
  } catch (int) {
  }
}

TEST(Mutex, Construction) {
  const Mutex<int> zero;
  const Mutex<int> five{5};
  const Mutex deduced{std::string("text")};
  static_assert(std::is_same_v<decltype(deduced), const Mutex<std::string>>);
  const Mutex<std::string> converted{"text"};
  const Mutex<std::vector<int>> list{{1, 2, 3}};
  const Mutex<std::vector<int>> in_place(std::in_place, 3, 7);
  const Mutex<std::atomic<int>> immovable(std::in_place, 4);
  struct Account {
    Mutex<int> balance = 3;
  } account;
  EXPECT_EQ(*zero.lock() + *five.lock() + *account.balance.lock(), 8);
  EXPECT_EQ(*deduced.lock(), *converted.lock());
  EXPECT_EQ(list.lock()->size(), 3U);
  EXPECT_EQ(in_place.lock()->at(2), 7);
  EXPECT_EQ(immovable.lock()->load(), 4);
  struct NoDefault {
    explicit NoDefault(int) {}
  };
  static_assert(!std::is_default_constructible_v<Mutex<NoDefault>>);
}

TEST(Mutex, CountsUnderContention) {
  const Mutex<int> count;
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([&] {
        for (int i = 0; i < 10'000; ++i)
          ++*count.lock();
      });
  });
  EXPECT_EQ(*count.lock(), 40'000);
}

TEST(Mutex, GuardHoldsTheLockUntilItDies) {
  const Mutex<int> m;
  {
    auto guard = m.lock();
    EXPECT_TRUE(is_locked(m));
  }
  EXPECT_FALSE(is_locked(m));
}

TEST(MutexGuard, Moves) {
  const Mutex<int> m{1};
  const Mutex<int> other{2};
  auto guard = m.lock();
  auto moved = std::move(guard);
  EXPECT_TRUE(is_locked(m));
  EXPECT_THROW((void)*guard, fearless::MovedFrom); // NOLINT(bugprone-use-after-move): on purpose
  moved = other.lock();                            // releases m
  EXPECT_FALSE(is_locked(m));
  EXPECT_TRUE(is_locked(other));
  EXPECT_EQ(*moved, 2);
  const auto out_of_function = [&] { return m.lock(); }();
  EXPECT_EQ(*out_of_function, 1);
}

TEST(MutexGuard, ConstGuardGivesConstAccess) {
  const Mutex<std::string> m{"text"};
  const auto guard = m.lock();
  static_assert(std::is_same_v<decltype(*guard), const std::string &>);
  static_assert(std::is_same_v<decltype(*m.lock()), std::string &>);
  EXPECT_EQ(guard->size(), 4U);
}

TEST(Mutex, TryLock) {
  const Mutex<int> m{1};
  {
    auto guard = m.try_lock();
    static_assert(std::is_same_v<decltype(guard), std::optional<MutexGuard<int>>>);
    ASSERT_TRUE(guard);
    ++**guard;
    EXPECT_TRUE(is_locked(m));
  }
  EXPECT_EQ(*m.lock(), 2);
}

TEST(Mutex, TryLockForWaitsAsLongAsToldAndNoLonger) {
  const Mutex<int> m;
  auto guard = m.lock();
  scope([&](Scope &s) {
    const auto waited = s.spawn([&] {
                           const auto start = std::chrono::steady_clock::now();
                           EXPECT_FALSE(m.try_lock_for(30ms));
                           EXPECT_FALSE(m.try_lock_for(0ms));
                           EXPECT_FALSE(m.try_lock_for(-1h));
                           return std::chrono::steady_clock::now() - start;
                         }).join();
    EXPECT_GE(waited, 29ms);
    EXPECT_LT(waited, 10s);
    for (int i = 0; i < 2; ++i)
      s.spawn([&, i] {
        auto late = i != 0 ? m.try_lock_for(std::chrono::hours::max()) : m.try_lock_for(20.5s);
        ASSERT_TRUE(late);
        ++**late;
      });
    std::this_thread::sleep_for(20ms);
    const auto released = std::move(guard);
  });
  EXPECT_EQ(*m.lock(), 2);
}

TEST(Mutex, WithLocksForTheCall) {
  const Mutex<std::vector<int>> m;
  const auto size = m.with([&](std::vector<int> &v) {
    EXPECT_TRUE(is_locked(m));
    v.push_back(1);
    return v.size();
  });
  EXPECT_EQ(size, 1U);
  m.with([](auto &v) { v.clear(); });
  EXPECT_FALSE(is_locked(m));
  EXPECT_THROW(m.with([](auto &) { throw 1; }), int);
  EXPECT_TRUE(m.is_poisoned());
}

TEST(Mutex, GivesTheDataBack) {
  Mutex<std::unique_ptr<int>> m{std::make_unique<int>(3)};
  *m.get_mut() = 4;
  EXPECT_EQ(*std::move(m).into_inner(), 4);
}

TEST(Poison, ThrowBelowTheLockPoisons) {
  Mutex<int> m{1};
  poison(m);
  EXPECT_TRUE(m.is_poisoned());
  EXPECT_THROW((void)m.lock(), PoisonError);
  EXPECT_THROW((void)m.try_lock(), PoisonError);
  EXPECT_THROW((void)m.try_lock_for(1ms), PoisonError);
  EXPECT_THROW(m.with([](int &) {}), PoisonError);
  EXPECT_THROW((void)m.get_mut(), PoisonError);
  EXPECT_THROW((void)std::move(m).into_inner(), PoisonError);
  m.clear_poison(); // the lock itself was released each time
  EXPECT_FALSE(m.is_poisoned());
  EXPECT_EQ(*m.lock(), 1);
  EXPECT_FALSE(m.is_poisoned());
}

TEST(Poison, CrossesThreads) {
  const auto m = fearless::make_arc<Mutex<int>>(1);
  auto bad = fearless::spawn([m] {
    auto guard = m->lock();
    throw std::runtime_error("below the lock");
  });
  EXPECT_THROW(bad.join(), std::runtime_error);
  EXPECT_THROW((void)m->lock(), PoisonError);
}

TEST(Poison, GuardMovedDuringTheBlockPoisonsToo) {
  const Mutex<int> m;
  try {
    auto guard = m.lock();
    auto moved = std::move(guard);
    throw 1;
  } catch (int) {
  }
  EXPECT_TRUE(m.is_poisoned());
}

TEST(Poison, LockTakenAndReleasedWhileUnwindingDoesNot) {
  const Mutex<int> m;
  struct LocksWhenDestroyed {
    const Mutex<int> &m;
    ~LocksWhenDestroyed() { ++*m.lock(); }
  };
  try {
    const LocksWhenDestroyed cleanup{m};
    throw 1;
  } catch (int) {
  }
  EXPECT_FALSE(m.is_poisoned());
  EXPECT_EQ(*m.lock(), 1);
}

TEST(Poison, ExceptionCaughtBelowTheLockDoesNot) {
  const Mutex<int> m;
  {
    auto guard = m.lock();
    try {
      throw 1;
    } catch (int) {
    }
  }
  try {
    throw 1;
  } catch (int) {
    auto guard = m.lock(); // in a handler: caught, hence not in flight
  }
  EXPECT_FALSE(m.is_poisoned());
}

TEST(Poison, ThrowInsideADestructorThatRunsWhileUnwindingPoisons) {
  const Mutex<int> m;
  struct ThrowsBelowTheLock {
    const Mutex<int> &m;
    ~ThrowsBelowTheLock() { poison(m); }
  };
  try {
    const ThrowsBelowTheLock nested{m};
    throw std::string("outer");
  } catch (const std::string &) {
  }
  EXPECT_TRUE(m.is_poisoned());
}

TEST(Poison, CountsExceptionsAsTheStandardLibraryDoes) {
  struct Compares {
    ~Compares() {
      EXPECT_EQ(fearless::detail::uncaught_exceptions(),
                static_cast<unsigned>(std::uncaught_exceptions()));
    }
  };
  const auto check = [] {
    try {
      const Compares compares;
      throw 1;
    } catch (int) {
      const Compares compares;
    }
    const Compares compares;
  };
  check();
  std::thread(check).join();
}

TEST(LockAll, LocksAll) {
  const Mutex<int> a{1};
  const Mutex<std::string> b{"two"};
  {
    auto [x, y] = lock_all(a, b);
    *x += static_cast<int>(y->size());
    EXPECT_TRUE(is_locked(a) && is_locked(b));
  }
  EXPECT_FALSE(is_locked(a) || is_locked(b));
  EXPECT_EQ(*a.lock(), 4);
}

TEST(LockAll, DoesNotDeadlockWhateverTheOrder) {
  const Mutex<int> a{1000};
  const Mutex<int> b{1000};
  const Mutex<int> c{1000};
  constexpr int turns = 3000;
  scope([&](Scope &s) {
    s.spawn([&] {
      for (int i = 0; i < turns; ++i) {
        auto [x, y, z] = lock_all(a, b, c);
        --*x, ++*z;
      }
    });
    s.spawn([&] {
      for (int i = 0; i < turns; ++i) {
        auto [z, y, x] = lock_all(c, b, a);
        --*z, ++*y;
      }
    });
    s.spawn([&] {
      for (int i = 0; i < turns; ++i) {
        auto [y, x] = lock_all(b, a);
        --*y, ++*x;
      }
    });
  });
  EXPECT_EQ(*a.lock() + *b.lock() + *c.lock(), 3000);
  EXPECT_EQ(*a.lock(), 1000);
}

TEST(LockAll, HoldsNoneWhileItWaitsForAnother) {
  const Mutex<int> a;
  const Mutex<int> b;
  scope([&](Scope &s) {
    const auto guard = b.lock();
    s.spawn([&] { const auto both = lock_all(a, b); });
    std::this_thread::sleep_for(20ms);
    EXPECT_TRUE(a.try_lock_for(10s));
  });
}

TEST(LockAll, RefusesTheSameMutexTwice) {
  const Mutex<int> a;
  const Mutex<int> b;
  EXPECT_THROW((void)lock_all(a, b, a), std::logic_error);
  EXPECT_FALSE(is_locked(a) || is_locked(b));
}

TEST(LockAll, PoisonedOneReleasesAllAndPoisonsNoOther) {
  const Mutex<int> a;
  const Mutex<int> b;
  poison(b);
  EXPECT_THROW((void)lock_all(a, b), PoisonError);
  EXPECT_FALSE(a.is_poisoned());
  EXPECT_FALSE(is_locked(a));
  b.clear_poison();
  EXPECT_FALSE(is_locked(b));
}

} // namespace
