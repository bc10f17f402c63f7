// Mutex, RwLock and Condvar, when the T, a callback or the memory fails: is the lock released, and
// is it poisoned if and only if the data was within reach?
#include "injector.h"

#include <fearless/condvar.h>
#include <fearless/mutex.h>
#include <fearless/rwlock.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

using faults::every_failure, faults::may_fail, faults::Trial, faults::Value;
using fearless::Condvar, fearless::lock_all, fearless::Mutex, fearless::RwLock;
using namespace std::chrono_literals;

namespace {

// Whether another thread could have the lock, were it not for the poison.
template <class TryLock> bool is_free(TryLock try_lock) {
  bool free = false;
  std::thread([&] {
    try {
      free = try_lock().has_value();
    } catch (const fearless::PoisonError &) {
      free = true;
    }
  }).join();
  return free;
}
template <class T> bool is_free(const Mutex<T> &mutex) {
  return is_free([&] { return mutex.try_lock(); });
}
template <class T> bool is_free(const RwLock<T> &lock) {
  return is_free([&] { return lock.try_write(); });
}

template <class Lock> class LockFaults : public testing::Test {};
using Locks = testing::Types<Mutex<Value>, RwLock<Value>>;
TYPED_TEST_SUITE(LockFaults, Locks);

TYPED_TEST(LockFaults, MakeAndTakeApart) {
  EXPECT_EQ(every_failure(
                [](Trial &trial) { trial.throws([] { const TypeParam lock(std::in_place, 1); }); }),
            1);
  EXPECT_EQ(every_failure([](Trial &trial) {
              const Value value(1);
              trial.throws([&] { const TypeParam lock(value); });
              EXPECT_EQ(value.id(), 1);
            }),
            2); // copied into the parameter, moved on
  EXPECT_EQ(every_failure([](Trial &trial) {
              TypeParam lock(std::in_place, 1);
              const bool threw = trial.throws([&] {
                const auto value = std::move(lock).into_inner();
                EXPECT_EQ(value.id(), 1);
              });
              EXPECT_EQ(lock.get_mut().id(), threw ? 1 : Value::moved_from);
              EXPECT_FALSE(lock.is_poisoned()); // nobody held it
            }),
            1);
}

TEST(MutexFaults, ThrowBelowTheLockPoisonsAndReleases) {
  const auto fill = [](Value &value) {
    const Value copy = value;
    value.set(2);
    may_fail();
    value = copy;
  };
  const auto check = [](Mutex<Value> &mutex, bool threw) {
    EXPECT_EQ(mutex.is_poisoned(), threw);
    EXPECT_TRUE(is_free(mutex));
  };
  EXPECT_EQ(every_failure([&](Trial &trial) {
              Mutex<Value> mutex(std::in_place, 1);
              check(mutex, trial.throws([&] { fill(*mutex.lock()); }));
            }),
            3);
  EXPECT_EQ(every_failure([&](Trial &trial) {
              Mutex<Value> mutex(std::in_place, 1);
              check(mutex, trial.throws([&] { fill(**mutex.try_lock()); }));
            }),
            3);
  EXPECT_EQ(every_failure([&](Trial &trial) {
              Mutex<Value> mutex(std::in_place, 1);
              check(mutex, trial.throws([&] { fill(**mutex.try_lock_for(1h)); }));
            }),
            3);
  EXPECT_EQ(every_failure([&](Trial &trial) {
              Mutex<Value> mutex(std::in_place, 1);
              check(mutex, trial.throws([&] { mutex.with(fill); }));
            }),
            3);
  EXPECT_EQ(every_failure([&](Trial &trial) { // what `with` returns, copied below the lock
              Mutex<Value> mutex(std::in_place, 1);
              check(mutex, trial.throws([&] { (void)mutex.with([](Value &v) { return v; }); }));
            }),
            1);
  EXPECT_EQ(every_failure([&](Trial &trial) { // all that were held
              Mutex<Value> a(std::in_place, 1);
              Mutex<Value> b(std::in_place, 2);
              const bool threw = trial.throws([&] {
                auto [x, y] = lock_all(a, b);
                std::swap(*x, *y);
              });
              check(a, threw);
              check(b, threw);
            }),
            3);
}

TEST(MutexFaults, ThrowInsideAHandlerOfItsOwnDoesNotPoison) {
  EXPECT_EQ(every_failure([&](Trial &trial) {
              Mutex<Value> mutex(std::in_place, 1);
              auto guard = mutex.lock();
              trial.throws([&] { *guard = Value(2); }); // caught below the lock
              EXPECT_EQ(guard->id() == 2, !trial.failed());
              auto moved = std::move(guard);
              guard = std::move(moved);
              EXPECT_FALSE(mutex.is_poisoned());
            }),
            2);
}

TEST(RwLockFaults, OnlyWritersPoison) {
  const auto copy = [](const Value &value) { return Value(value).id(); };
  const auto fill = [](Value &value) { value = Value(2); };
  EXPECT_EQ(every_failure([&](Trial &trial) {
              const RwLock<Value> lock(std::in_place, 1);
              trial.throws([&] {
                copy(*lock.read());
                copy(**lock.try_read());
                lock.with_read(copy);
              });
              EXPECT_FALSE(lock.is_poisoned());
              EXPECT_TRUE(is_free(lock));
            }),
            3);
  EXPECT_EQ(every_failure([&](Trial &trial) {
              const RwLock<Value> lock(std::in_place, 1);
              const bool threw = trial.throws([&] {
                fill(*lock.write());
                fill(**lock.try_write());
                lock.with_write(fill);
              });
              EXPECT_EQ(lock.is_poisoned(), threw);
              EXPECT_TRUE(is_free(lock));
            }),
            6);
}

// Every way to wait, with a predicate that may throw each time it is asked.
template <class Wait> void expect_waits_well(long failures, Wait wait) {
  EXPECT_EQ(every_failure([&](Trial &trial) {
              const Mutex<int> mutex;
              const Condvar changed;
              std::atomic<bool> done = false;
              std::thread notifier([&] {
                while (!done) {
                  changed.notify_all();
                  std::this_thread::yield();
                }
              });
              {
                auto guard = mutex.lock();
                int asked = 0;
                const bool threw = trial.throws([&] {
                  wait(changed, guard, [&](int &data) {
                    data = ++asked;
                    may_fail();
                    return asked >= 3;
                  });
                });
                EXPECT_EQ(threw, trial.failed());
                EXPECT_TRUE(threw || asked == 3);
                EXPECT_EQ(*guard, asked);
                EXPECT_FALSE(is_free(mutex)); // held again, however the wait ended
              }
              EXPECT_FALSE(mutex.is_poisoned()); // the exception was caught below the lock
              EXPECT_TRUE(is_free(mutex));
              done = true;
              notifier.join();
            }),
            failures);
}

TEST(CondvarFaults, Wait) {
  expect_waits_well(3, [](auto &changed, auto &guard, auto pred) { changed.wait(guard, pred); });
  expect_waits_well(
      3, [](auto &changed, auto &guard, auto pred) { changed.wait_for(guard, 1h, pred); });
}

TEST(CondvarFaults, WaitThatCanBeStopped) {
  // Beside the predicate: the std::condition_variable_any, and the mutex in it.
  const std::stop_source source;
  expect_waits_well(5, [&](auto &changed, auto &guard, auto pred) {
    changed.wait(guard, source.get_token(), pred);
  });
  expect_waits_well(5, [&](auto &changed, auto &guard, auto pred) {
    changed.wait_for(guard, source.get_token(), 1h, pred);
  });
}

TEST(CondvarFaults, PredicateThatThrowsThroughTheGuardPoisons) {
  const std::stop_source source;
  for (const bool stoppable : {false, true})
    EXPECT_EQ(every_failure([&](Trial &trial) {
                const Mutex<int> mutex;
                const Condvar changed;
                const bool threw = trial.throws([&] {
                  auto guard = mutex.lock();
                  const auto pred = [](int) { return may_fail(), true; };
                  stoppable ? (void)changed.wait(guard, source.get_token(), pred)
                            : changed.wait(guard, pred);
                });
                EXPECT_EQ(mutex.is_poisoned(), threw);
                EXPECT_TRUE(is_free(mutex));
              }),
              stoppable ? 3 : 1);
}

} // namespace
