/// \file
/// Waiting below a lock until another thread has changed the data, as Rust's `Condvar`.
///
///     fearless::Mutex<std::deque<Job>> jobs;
///     fearless::Condvar arrived;
///     // one thread:
///     jobs.lock()->push_back(job);
///     arrived.notify_one();
///     // another:
///     auto guard = jobs.lock();
///     arrived.wait(guard, [](auto &queue) { return !queue.empty(); });
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/chrono.h>
#include <fearless/detail/deadline.h>
#include <fearless/detail/error.h>
#include <fearless/detail/stop.h>
#include <fearless/mutex.h>

#include <atomic>
#include <concepts>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <utility>

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
  /// O(1). Never waits, never throws. Rust: `Condvar::new`.
  Condvar() = default;
  Condvar(const Condvar &) = delete;
  Condvar &operator=(const Condvar &) = delete;

#ifdef __cpp_lib_jthread
  ~Condvar() { delete stoppable_.load(std::memory_order_relaxed); }
#endif

  /// Waits until `pred(T&)` is true: releases the lock that `guard` holds, takes it back whenever
  /// notified, and asks again. Asks below the lock, the first time at once. O(1) and one `pred` for
  /// each time it wakes.
  ///
  /// Throws what `pred` throws, the lock held; `PoisonError` if the Mutex was poisoned meanwhile,
  /// the lock held as well; `std::logic_error` if `guard` is of another Mutex than before; and
  /// `MovedFrom` if `guard` was. Rust: `Condvar::wait_while`, which waits while its predicate is
  /// true.
  template <class T, std::predicate<T &> Pred> void wait(MutexGuard<T> &guard, Pred pred) const {
    const Mutex<T> &mutex = bind(guard);
    Lent lock(detail::MutexAccess::raw(mutex));
    while (!ask(pred, guard, mutex)) {
      changed_.wait(lock.raw);
      check_poison(mutex);
    }
  }

  /// Waits as `wait` does, but no longer than `limit`. What `pred` said last: false if the time is
  /// over and it is still not true. The lock is held again either way, which may take longer. O(1),
  /// and throws, as `wait`. Rust: `Condvar::wait_timeout_while`.
  template <class T, class Rep, class Period, std::predicate<T &> Pred>
  bool wait_for(MutexGuard<T> &guard, const std::chrono::duration<Rep, Period> &limit,
                Pred pred) const {
    const auto until = detail::deadline(limit);
    const Mutex<T> &mutex = bind(guard);
    Lent lock(detail::MutexAccess::raw(mutex));
    while (!ask(pred, guard, mutex)) {
      const bool late = changed_.wait_until(lock.raw, until) == std::cv_status::timeout;
      check_poison(mutex);
      if (late)
        return detail::call(pred, *guard);
    }
    return true;
  }

#ifdef __cpp_lib_jthread
  /// Waits as `wait` does, but only until `stop` is asked to stop. What `pred` said last: false if
  /// it is not true and the waiting was stopped. The lock is held again either way.
  ///
  /// O(1), and throws, as `wait`; the first such call on a Condvar also throws `std::bad_alloc`.
  /// Rust: none; `wait` of std::condition_variable_any.
  template <class T, std::predicate<T &> Pred>
  bool wait(MutexGuard<T> &guard, std::stop_token stop, Pred pred) const {
    const Mutex<T> &mutex = bind(guard);
    auto &changed = stoppable();
    Lent lock(detail::MutexAccess::raw(mutex));
    return changed.wait(lock.raw, std::move(stop), asking(pred, guard, mutex));
  }

  /// Waits as `wait_for` does, but only until `stop` is asked to stop.
  ///
  /// O(1), and throws, as `wait` with a token. Rust: none; `wait_for` of
  /// std::condition_variable_any.
  template <class T, class Rep, class Period, std::predicate<T &> Pred>
  bool wait_for(MutexGuard<T> &guard, std::stop_token stop,
                const std::chrono::duration<Rep, Period> &limit, Pred pred) const {
    const auto until = detail::deadline(limit);
    const Mutex<T> &mutex = bind(guard);
    auto &changed = stoppable();
    Lent lock(detail::MutexAccess::raw(mutex));
    return changed.wait_until(lock.raw, std::move(stop), until, asking(pred, guard, mutex));
  }
#endif

  /// Wakes one of the waiting threads, if there is one; and, if some wait with a stop_token, one of
  /// each kind. The caller need not hold the lock. O(1). Never waits, never throws. Rust:
  /// `Condvar::notify_one`.
  void notify_one() const noexcept {
    changed_.notify_one();
#ifdef __cpp_lib_jthread
    if (auto *const changed = stoppable_.load(std::memory_order_acquire)) [[unlikely]]
      changed->notify_one();
#endif
  }

  /// Wakes all waiting threads. The caller need not hold the lock. O(waiting threads). Never waits,
  /// never throws. Rust: `Condvar::notify_all`.
  void notify_all() const noexcept {
    changed_.notify_all();
#ifdef __cpp_lib_jthread
    if (auto *const changed = stoppable_.load(std::memory_order_acquire)) [[unlikely]]
      changed->notify_all();
#endif
  }

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

  /// What `pred` says. It must leave the guard alone: the wait releases the guard's lock.
  template <class T, class Pred>
  static bool ask(Pred &pred, MutexGuard<T> &guard, const Mutex<T> &mutex) {
    if (detail::call(pred, *guard))
      return true;
    if (detail::MutexAccess::held(guard) != &mutex) [[unlikely]]
      detail::throw_moved_from("fearless::Condvar: the predicate moved the MutexGuard away");
    return false;
  }

  template <class T> static void check_poison(const Mutex<T> &mutex) {
    if (mutex.is_poisoned()) [[unlikely]]
      detail::throw_poisoned("fearless::Condvar: the Mutex was poisoned during the wait: a thread "
                             "threw while it held the lock, so the data may be half changed");
  }

#ifdef __cpp_lib_jthread
  template <class T, class Pred>
  static auto asking(Pred &pred, MutexGuard<T> &guard, const Mutex<T> &mutex) {
    return [&, waited = false]() mutable {
      if (std::exchange(waited, true))
        check_poison(mutex);
      return ask(pred, guard, mutex);
    };
  }

  /// Where those wait that have a stop_token: std::condition_variable cannot be woken by one
  /// without a race. Made when first needed, below the Mutex's lock. Who notifies sees it if it
  /// matters: if what was waited for changed below that lock, then after those who wait had
  /// released it.
  std::condition_variable_any &stoppable() const {
    auto *changed = stoppable_.load(std::memory_order_relaxed);
    if (changed == nullptr) {
      changed = new std::condition_variable_any;
      stoppable_.store(changed, std::memory_order_release);
    }
    return *changed;
  }

  mutable std::atomic<std::condition_variable_any *> stoppable_ = nullptr;
#endif

  mutable std::condition_variable changed_;
  mutable std::atomic<const void *> mutex_ = nullptr; // the one it belongs to
};

} // namespace fearless
