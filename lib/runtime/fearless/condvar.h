/// \file
/// Waiting below a lock until another thread has changed the data, as Rust's `Condvar`.
///
///     fearless::Mutex<std::deque<Job>> jobs;
///     fearless::Condvar arrived;
///     // one thread:                           // another:
///     jobs.lock()->push_back(job);             auto guard = jobs.lock();
///     arrived.notify_one();                    arrived.wait(guard, [](auto &q) { return
///     !q.empty(); });
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/chrono.h>
#include <fearless/detail/deadline.h>
#include <fearless/detail/error.h>
#include <fearless/mutex.h>

#include <atomic>
#include <concepts>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace fearless {

/// Where threads wait for a change of what one `Mutex` guards. All its members are const, as they
/// take `&self` in Rust.
///
/// There is no wait without a predicate: who waits must look at the data anyway, before, since a
/// notification that came earlier is not kept, and after, since waiting may end without one.
///
/// A Condvar belongs to the first Mutex that is waited for with it, for good; waiting with another
/// one, which could miss every notification, throws `std::logic_error`. Rust's may panic.
class Condvar {
public:
  Condvar() = default;
  Condvar(const Condvar &) = delete;
  Condvar &operator=(const Condvar &) = delete;

  /// Waits until `pred(T&)` is true: releases the lock that `guard` holds, takes it back whenever
  /// notified, and asks again. Asks below the lock, the first time at once. (Rust's `wait_while`
  /// waits while its predicate is true.)
  ///
  /// Throws what `pred` throws, the lock held; `PoisonError` if the Mutex was poisoned meanwhile,
  /// the lock held as well; and `MovedFrom` if `guard` was.
  template <class T, std::predicate<T &> Pred> void wait(MutexGuard<T> &guard, Pred pred) const {
    const Mutex<T> &mutex = bind(guard);
    Lent lock(detail::MutexAccess::raw(mutex));
    while (!detail::call(pred, *guard)) {
      changed_.wait(lock.raw);
      check_poison(mutex);
    }
  }

  /// Waits as `wait` does, but no longer than `limit`. What `pred` said last: false if the time is
  /// over and it is still not true. The lock is held again either way, which may take longer.
  template <class T, class Rep, class Period, std::predicate<T &> Pred>
  bool wait_for(MutexGuard<T> &guard, const std::chrono::duration<Rep, Period> &limit,
                Pred pred) const {
    const auto until = detail::deadline(limit);
    const Mutex<T> &mutex = bind(guard);
    Lent lock(detail::MutexAccess::raw(mutex));
    while (!detail::call(pred, *guard)) {
      const bool late = changed_.wait_until(lock.raw, until) == std::cv_status::timeout;
      check_poison(mutex);
      if (late)
        return detail::call(pred, *guard);
    }
    return true;
  }

  /// Wakes one of the waiting threads, if there is one. It need not hold the lock.
  void notify_one() const noexcept { changed_.notify_one(); }

  /// Wakes all waiting threads. It need not hold the lock.
  void notify_all() const noexcept { changed_.notify_all(); }

private:
  /// The lock of a guard, lent to std::condition_variable; the guard releases it in the end.
  struct Lent {
    explicit Lent(std::mutex &locked) : raw(locked, std::adopt_lock) {}
    Lent(const Lent &) = delete;
    Lent &operator=(const Lent &) = delete;
    ~Lent() { (void)raw.release(); }
    std::unique_lock<std::mutex> raw;
  };

  template <class T> const Mutex<T> &bind(const MutexGuard<T> &guard) const {
    const Mutex<T> *const mutex = detail::MutexAccess::held(guard);
    if (mutex == nullptr) [[unlikely]]
      detail::throw_moved_from("fearless::Condvar: the MutexGuard to wait with was moved from");
    const void *bound = nullptr;
    if (!mutex_.compare_exchange_strong(bound, mutex, std::memory_order_relaxed) && bound != mutex)
      throw std::logic_error("fearless::Condvar: used with two different Mutexes");
    return *mutex;
  }

  template <class T> static void check_poison(const Mutex<T> &mutex) {
    if (mutex.is_poisoned()) [[unlikely]]
      detail::throw_poisoned("fearless::Condvar: the Mutex was poisoned during the wait: a thread "
                             "threw while it held the lock, so the data may be half changed");
  }

  mutable std::condition_variable changed_;
  mutable std::atomic<const void *> mutex_ = nullptr; // the one it belongs to
};

} // namespace fearless
