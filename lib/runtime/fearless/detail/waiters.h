/// \file
/// Threads that sleep until another thread tells them not to.
#pragma once

#include <fearless/detail/chrono.h>
#include <fearless/detail/semaphore.h>
#include <fearless/detail/spin_lock.h>
#include <fearless/detail/stop.h>

#include <atomic>
#include <cstddef>
#include <mutex>

namespace fearless::detail {

/// Where one thread waits until another tells it, once. It lives on the stack of the first, and the
/// second does not touch it any more when `sleep` has returned true.
class Signal {
public:
  Signal() = default;
  Signal(const Signal &) = delete;
  Signal &operator=(const Signal &) = delete;

  /// Waits. Says whether told; false if the deadline is over. May be called again then.
  bool sleep(Deadline deadline) {
    if (!slept_) {
      int expected = awake;
      if (!state_.compare_exchange_strong(expected, asleep, std::memory_order_acquire))
        return true;
      slept_ = true;
    }
    if (deadline == never)
      bed_.wait();
    else if (!bed_.wait_until(deadline))
      return false;
    (void)state_.load(std::memory_order_acquire);
    return true;
  }

  void tell() noexcept {
    if (state_.exchange(told, std::memory_order_acq_rel) == asleep)
      bed_.post();
  }

private:
  enum : int { awake, asleep, told };

  std::atomic<int> state_ = awake;
  bool slept_ = false; // only for the thread that waits
  Semaphore bed_;
};

/// A waiting thread on a list of such, first come, first off.
struct Waiter {
  Signal signal;
  Waiter *next = nullptr;
};

class WaitList {
public:
  WaitList() = default;
  WaitList(const WaitList &) = delete;
  WaitList &operator=(const WaitList &) = delete;

  Waiter *first() const noexcept { return first_; }

  void add(Waiter &waiter) noexcept {
    *end_ = &waiter;
    end_ = &waiter.next;
  }

  /// Takes the first off the list; null if there is none.
  Waiter *pop() noexcept { return first_ == nullptr ? nullptr : unlink(&first_); }

  /// False if it is not on the list any more.
  bool remove(const Waiter &waiter) noexcept {
    Waiter **link = &first_;
    while (*link != nullptr && *link != &waiter)
      link = &(*link)->next;
    return *link != nullptr && unlink(link) != nullptr;
  }

private:
  Waiter *unlink(Waiter **link) noexcept {
    Waiter *const waiter = *link;
    *link = waiter->next;
    if (end_ == &waiter->next)
      end_ = link;
    return waiter;
  }

  Waiter *first_ = nullptr;
  Waiter **end_ = &first_;
};

/// The threads that sleep until a condition holds, first come, first told.
///
/// No wake-up is lost if the condition is written below one lock, C. A thread puts itself on the
/// list and then looks at the condition below C; who makes it true does so below C, and looks at
/// the list afterwards. One of these two sections below C comes first. If the sleeper's does, then
/// the other thread sees it on the list; if not, then the sleeper sees that the condition holds.
///
/// One thread at a time is told: nobody else is before it is awake. In return, if it finds others
/// on the list when it awakes, it looks at the condition below C when it has done what it waited
/// for, or has failed to, and if it still holds, tells the next. (Who comes to the list later looks
/// for itself.) This saves waking a crowd for what the first of them takes all of.
class SleepList {
public:
  /// Sleeps until told; not if `holds()`, which looks below C, not beyond the deadline, and no
  /// longer once `stop` is asked to stop. Says whether it was told and there are others to tell.
  template <class Stop, class Holds> bool sleep(Deadline deadline, const Stop &stop, Holds holds) {
    Waiter self;
    change([&] { waiters_.add(self), ++size_; });
    bool left = false, stopped = false;
    {
      const OnStop wake(stop, [&]() noexcept {
        stopped = remove(self);
        if (stopped)
          self.signal.tell();
      });
      if (holds() || !self.signal.sleep(deadline)) {
        left = remove(self);
        if (!left)
          self.signal.sleep(never); // somebody is just telling it
      }
    }
    if (left || stopped)
      return false;
    bool others = false;
    change([&] {
      telling_ = false;
      others = size_ != 0;
    });
    return others;
  }

  /// Tells the thread that has slept longest, if any sleeps and none is just being told.
  void tell_one() noexcept {
    if (to_tell_.load(std::memory_order_relaxed) != 0) [[unlikely]]
      tell_first(true);
  }

  void tell_all() noexcept {
    while (tell_first(false))
      ;
  }

private:
  template <class F> void change(F f) noexcept {
    const std::lock_guard lock(lock_);
    f();
    to_tell_.store(telling_ ? 0 : size_, std::memory_order_relaxed);
  }

  /// False if it is not on the list any more.
  bool remove(const Waiter &waiter) noexcept {
    bool removed = false;
    change([&] {
      removed = waiters_.remove(waiter);
      size_ -= removed ? 1 : 0;
    });
    return removed;
  }

  [[gnu::noinline, gnu::cold]] bool tell_first(bool one_at_a_time) noexcept {
    Waiter *first = nullptr;
    change([&] {
      if ((telling_ && one_at_a_time) || (first = waiters_.pop()) == nullptr)
        return;
      --size_;
      telling_ = true;
    });
    if (first != nullptr)
      first->signal.tell();
    return first != nullptr;
  }

  std::atomic<std::size_t> to_tell_ = 0; // for who does not have the lock
  SpinLock lock_;                        // guards the rest
  bool telling_ = false;                 // a thread is told, and not awake yet
  std::size_t size_ = 0;
  WaitList waiters_;
};

} // namespace fearless::detail
