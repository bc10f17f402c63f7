// Condvar.
#include <fearless/arc.h>
#include <fearless/condvar.h>
#include <fearless/scope.h>
#include <fearless/thread.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <gtest/gtest.h>
#include <stdexcept>
#include <stop_token>
#include <thread>
#include <utility>

using fearless::Condvar, fearless::Mutex, fearless::PoisonError, fearless::MovedFrom;
using fearless::Scope, fearless::scope;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto is_true = [](const bool &b) { return b; };
constexpr auto never = [](const auto &) { return false; };

TEST(Condvar, WaitsUntilThePredicateIsTrue) {
  const Mutex<bool> ready;
  const Condvar changed;
  scope([&](Scope &s) {
    s.spawn([&] {
      std::this_thread::sleep_for(10ms);
      changed.notify_all(); // nothing has changed yet
      std::this_thread::sleep_for(10ms);
      *ready.lock() = true;
      changed.notify_one();
    });
    auto guard = ready.lock();
    changed.wait(guard, is_true);
    EXPECT_TRUE(*guard);
  });
}

TEST(Condvar, DoesNotWaitForWhatIsTrueAlready) {
  const Mutex<int> m{1};
  const Condvar changed;
  auto guard = m.lock();
  changed.wait(guard, [](int &n) { return n++ == 1; }); // and the predicate may change the data
  EXPECT_EQ(*guard, 2);
  EXPECT_TRUE(changed.wait_for(guard, 0s, [](int n) { return n == 2; }));
}

TEST(Condvar, GuardHoldsTheLockAfterwards) {
  const Mutex<bool> m{true};
  const Condvar changed;
  const auto is_locked = [&] {
    return !scope(
        [&](Scope &s) { return s.spawn([&] { return m.try_lock().has_value(); }).join(); });
  };
  {
    auto guard = m.lock();
    changed.wait(guard, is_true);
    EXPECT_TRUE(is_locked());
    EXPECT_FALSE(changed.wait_for(guard, 1ms, never));
    EXPECT_TRUE(is_locked());
  }
  EXPECT_FALSE(is_locked());
}

TEST(Condvar, TimesOut) {
  const Mutex<int> m;
  const Condvar changed;
  auto guard = m.lock();
  const auto start = Clock::now();
  EXPECT_FALSE(changed.wait_for(guard, 30ms, never));
  EXPECT_GE(Clock::now() - start, 30ms);
  EXPECT_FALSE(changed.wait_for(guard, 0ms, never));
  EXPECT_FALSE(changed.wait_for(guard, -1h, never));
  scope([&](Scope &s) {
    s.spawn([&] {
      *m.lock() = 1;
      changed.notify_one();
    });
    EXPECT_TRUE(changed.wait_for(guard, std::chrono::hours::max(), [](int n) { return n == 1; }));
  });
}

TEST(Condvar, NotifyOneWakesOneNotifyAllWakesAll) {
  const Mutex<int> permits;
  const Condvar changed;
  std::atomic<int> through = 0;
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([&] {
        auto guard = permits.lock();
        changed.wait(guard, [](const int &n) { return n > 0; });
        --*guard;
        ++through;
      });
    std::this_thread::sleep_for(20ms);
    *permits.lock() = 1;
    changed.notify_one();
    while (through < 1)
      std::this_thread::sleep_for(1ms);
    *permits.lock() = 3;
    changed.notify_all();
  });
  EXPECT_EQ(through, 4);
  EXPECT_EQ(*permits.lock(), 0);
}

TEST(Condvar, BoundedBufferLosesNothing) {
  struct Buffer {
    Mutex<std::deque<int>> values;
    Condvar changed;
  };
  constexpr int each = 2000;
  const auto buffer = fearless::make_arc<Buffer>();
  std::atomic<long> sum = 0;
  scope([&](Scope &s) {
    for (int t = 0; t < 3; ++t) {
      s.spawn([buffer] {
        for (int i = 1; i <= each; ++i) {
          auto guard = buffer->values.lock();
          buffer->changed.wait(guard, [](const auto &v) { return v.size() < 4; });
          guard->push_back(i);
          buffer->changed.notify_all();
        }
      });
      s.spawn([buffer, &sum] {
        for (int i = 1; i <= each; ++i) {
          auto guard = buffer->values.lock();
          buffer->changed.wait(guard, [](const auto &v) { return !v.empty(); });
          sum += guard->front();
          guard->pop_front();
          buffer->changed.notify_all();
        }
      });
    }
  });
  EXPECT_EQ(sum, 3L * each * (each + 1) / 2);
}

TEST(Condvar, AnotherMutexIsAnError) {
  const Mutex<bool> first{true};
  const Mutex<bool> second{true};
  const Condvar changed;
  {
    auto guard = first.lock();
    changed.wait(guard, is_true);
  }
  {
    auto guard = second.lock();
    EXPECT_THROW(changed.wait(guard, is_true), std::logic_error);
    EXPECT_THROW(changed.wait_for(guard, 1ms, is_true), std::logic_error);
    EXPECT_TRUE(*guard); // still held
  }
  EXPECT_FALSE(second.is_poisoned());
  auto guard = first.lock();
  changed.wait(guard, is_true);
}

TEST(Condvar, AnotherMutexIsAnErrorWhileSomebodyWaits) {
  const Mutex<bool> first;
  const Mutex<bool> second;
  const Condvar changed;
  std::atomic<bool> waiting = false;
  scope([&](Scope &s) {
    s.spawn([&] {
      auto guard = first.lock();
      waiting = true;
      changed.wait(guard, is_true);
    });
    while (!waiting)
      std::this_thread::yield();
    *first.lock() = true; // it waits by now
    auto guard = second.lock();
    EXPECT_THROW(changed.wait(guard, is_true), std::logic_error);
    changed.notify_one();
  });
}

TEST(Condvar, MovedFromGuardIsAnError) {
  const Mutex<bool> m{true};
  const Condvar changed;
  auto guard = m.lock();
  auto moved = std::move(guard);
  // NOLINTBEGIN(bugprone-use-after-move): on purpose
  EXPECT_THROW(changed.wait(guard, is_true), MovedFrom);
  EXPECT_THROW(changed.wait_for(guard, 1ms, is_true), MovedFrom);
  // NOLINTEND(bugprone-use-after-move)
  changed.wait(moved, is_true);
}

TEST(Condvar, PredicateThatThrowsPoisonsAndReleases) {
  const Mutex<bool> m;
  const Condvar changed;
  const auto wait = [&] {
    auto guard = m.lock();
    changed.wait(guard, [](bool &) -> bool { throw 1; });
  };
  EXPECT_THROW(wait(), int);
  EXPECT_TRUE(m.is_poisoned());
  m.clear_poison();
  EXPECT_TRUE(m.try_lock());
}

TEST(Condvar, PoisonedMeanwhileThrows) {
  const Mutex<bool> m;
  const Condvar changed;
  scope([&](Scope &s) {
    auto waits = s.spawn([&] {
      auto guard = m.lock();
      changed.wait(guard, is_true);
    });
    auto waits_long = s.spawn([&] {
      auto guard = m.lock();
      changed.wait_for(guard, 1h, is_true);
    });
    std::this_thread::sleep_for(20ms);
    EXPECT_THROW(m.with([](bool &b) {
      b = true;
      throw 1;
    }),
                 int);
    changed.notify_all();
    EXPECT_THROW(waits.join(), PoisonError);
    EXPECT_THROW(waits_long.join(), PoisonError);
  });
}

TEST(Condvar, PredicateThatMovesTheGuardAwayIsAnError) {
  const Mutex<bool> m;
  const Condvar changed;
  auto guard = m.lock();
  const auto moves = [&](bool &) {
    const auto released = std::move(guard);
    return false;
  };
  EXPECT_THROW(changed.wait(guard, moves), MovedFrom);
  guard = m.lock();
  EXPECT_THROW(changed.wait_for(guard, 1h, moves), MovedFrom);
  guard = m.lock();
  EXPECT_THROW(changed.wait(guard, std::stop_source().get_token(), moves), MovedFrom);
  EXPECT_TRUE(m.try_lock());
}

TEST(CondvarStop, WaitsUntilThePredicateIsTrue) {
  const Mutex<bool> ready;
  const Condvar changed;
  const std::stop_source source;
  scope([&](Scope &s) {
    for (int t = 0; t < 2; ++t)
      s.spawn([&, t] {
        auto guard = ready.lock();
        EXPECT_TRUE(t == 0 ? changed.wait(guard, source.get_token(), is_true)
                           : changed.wait_for(guard, source.get_token(), 1h, is_true));
        EXPECT_TRUE(*guard);
      });
    s.spawn([&] { // and without a token, on the same Condvar
      auto guard = ready.lock();
      changed.wait(guard, is_true);
    });
    std::this_thread::sleep_for(10ms);
    changed.notify_all(); // nothing has changed yet
    std::this_thread::sleep_for(10ms);
    *ready.lock() = true;
    changed.notify_all();
  });
}

TEST(CondvarStop, StopWakesWhoWaitsAndTheLockIsHeld) {
  const Mutex<int> m;
  const Condvar changed;
  std::stop_source source;
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([&, t] {
        auto guard = m.lock();
        EXPECT_FALSE(t % 2 == 0 ? changed.wait(guard, source.get_token(), never)
                                : changed.wait_for(guard, source.get_token(), 1h, never));
        ++*guard;
      });
    std::this_thread::sleep_for(20ms);
    EXPECT_EQ(*m.lock(), 0);
    source.request_stop();
  });
  EXPECT_EQ(*m.lock(), 4);
}

TEST(CondvarStop, AsksOnceWhenStoppedBefore) {
  const Mutex<int> m{1};
  const Condvar changed;
  std::stop_source source;
  source.request_stop();
  auto guard = m.lock();
  int asked = 0;
  EXPECT_FALSE(changed.wait(guard, source.get_token(), [&](int) { return ++asked == 2; }));
  EXPECT_EQ(asked, 1);
  EXPECT_TRUE(changed.wait(guard, source.get_token(), [](int n) { return n == 1; }));
  EXPECT_FALSE(changed.wait_for(guard, source.get_token(), 1h, never));
}

TEST(CondvarStop, TimesOut) {
  const Mutex<int> m;
  const Condvar changed;
  auto guard = m.lock();
  const auto start = Clock::now();
  EXPECT_FALSE(changed.wait_for(guard, std::stop_source().get_token(), 30ms, never));
  EXPECT_FALSE(changed.wait_for(guard, std::stop_token(), 0ms, never)); // none can ask to stop
  EXPECT_GE(Clock::now() - start, 30ms);
}

TEST(CondvarStop, NotifyOneReachesBothKinds) {
  const Mutex<int> permits;
  const Condvar changed;
  std::atomic<int> through = 0;
  const auto some = [](const int &n) { return n > 0; };
  scope([&](Scope &s) {
    const auto token = std::stop_source().get_token();
    for (int t = 0; t < 4; ++t)
      s.spawn([&, t] {
        auto guard = permits.lock();
        if (t % 2 == 0)
          changed.wait(guard, some);
        else
          EXPECT_TRUE(changed.wait(guard, token, some));
        --*guard;
        ++through;
      });
    std::this_thread::sleep_for(20ms);
    for (int permit = 1; permit <= 4; ++permit) {
      ++*permits.lock();
      changed.notify_one();
      while (through < permit)
        std::this_thread::yield();
    }
  });
  EXPECT_EQ(*permits.lock(), 0);
}

TEST(CondvarStop, ErrorsAreThoseOfWait) {
  const Mutex<bool> m;
  const Mutex<bool> other;
  const Condvar changed;
  const std::stop_source source;
  {
    auto guard = m.lock();
    EXPECT_TRUE(changed.wait(guard, source.get_token(), [](bool) { return true; }));
    auto wrong = other.lock();
    EXPECT_THROW(changed.wait(wrong, source.get_token(), is_true), std::logic_error);
    EXPECT_THROW(changed.wait_for(wrong, source.get_token(), 1h, is_true), std::logic_error);
    const auto moved = std::move(guard);
    // NOLINTBEGIN(bugprone-use-after-move): on purpose
    EXPECT_THROW(changed.wait(guard, source.get_token(), is_true), MovedFrom);
    EXPECT_THROW(changed.wait_for(guard, source.get_token(), 1h, is_true), MovedFrom);
    // NOLINTEND(bugprone-use-after-move)
  }
  scope([&](Scope &s) {
    auto waits = s.spawn([&] {
      auto guard = m.lock();
      changed.wait(guard, source.get_token(), is_true);
    });
    std::this_thread::sleep_for(20ms);
    EXPECT_THROW(m.with([](bool &) { throw 1; }), int);
    changed.notify_all();
    EXPECT_THROW(waits.join(), PoisonError);
  });
  m.clear_poison();
  EXPECT_TRUE(m.try_lock());
}

TEST(CondvarStop, StopsAWorker) {
  struct Jobs {
    Mutex<std::deque<int>> waiting;
    Condvar arrived;
  };
  const auto jobs = fearless::make_arc<Jobs>();
  auto worker = fearless::spawn([jobs](const std::stop_token &stop) {
    int sum = 0;
    auto guard = jobs->waiting.lock();
    while (jobs->arrived.wait(guard, stop, [](const auto &queue) { return !queue.empty(); })) {
      sum += guard->front();
      guard->pop_front();
    }
    return sum;
  });
  for (int i = 1; i <= 100; ++i) {
    jobs->waiting.lock()->push_back(i);
    jobs->arrived.notify_one();
  }
  worker.request_stop();
  EXPECT_EQ(worker.join(), 5050); // what was there was taken
}

} // namespace
