// The standard library's synchronisation as Relacy simulates it, for running the runtime's own
// headers under it: Relacy decides at each operation which thread runs next, which of the values
// that the C++ memory model allows a load sees, whether a wait wakes up for nothing, and whether a
// timeout strikes.
//
// Use:
//
//     #include "std_on_relacy.h"
//     #include "simulate_begin.h"
//     #include <fearless/detail/arc_block.h>
//     #include "simulate_end.h"
#pragma once

// All of the standard library that the checked headers use, before its names are taken.
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <compare>
#include <concepts>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <cxxabi.h>
#include <deque>
#include <exception>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <pthread.h>
#include <ranges>
#include <semaphore.h>
#include <shared_mutex>
#include <source_location>
#include <sstream>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <system_error>
#include <thread>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

// Relacy without relacy.hpp, which takes the names of pthread's functions, new, malloc and so on.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <relacy/base.hpp>
#include <relacy/context.hpp>
#include <relacy/context_base_impl.hpp>
// After these:
#include <relacy/atomic.hpp>
#include <relacy/backoff.hpp>
#include <relacy/stdlib/condition_variable.hpp>
#include <relacy/stdlib/event.hpp>
#include <relacy/stdlib/mutex.hpp>
#include <relacy/stdlib/semaphore.hpp>
#include <relacy/test_suite.hpp>
#include <relacy/var.hpp>
#pragma GCC diagnostic pop

/// Relacy replaces operator new and delete, but not this one, which C++14 brought.
void operator delete(void *memory, std::size_t) noexcept { ::operator delete(memory); }
void operator delete[](void *memory, std::size_t) noexcept { ::operator delete[](memory); }

namespace simulated {

using Place = std::source_location;

inline rl::debug_info info(const Place &place) {
  return rl::debug_info(place.function_name(), place.file_name(), place.line());
}

/// What an exception in flight leaves behind stays with its thread: those of one execution are
/// fibers of one real thread, and Relacy changes from one to another in each operation.
class OwnExceptions {
  struct Globals { // Itanium C++ ABI, 2.2.2
    void *caught;
    unsigned uncaught;
  };
  static Globals &globals() {
    return *static_cast<Globals *>(static_cast<void *>(abi::__cxa_get_globals()));
  }

public:
  OwnExceptions() : own_(std::exchange(globals(), {})) {}
  OwnExceptions(const OwnExceptions &) = delete;
  OwnExceptions &operator=(const OwnExceptions &) = delete;
  ~OwnExceptions() { globals() = own_; }

private:
  Globals own_;
};

inline rl::memory_order order(std::memory_order order) {
  switch (order) {
  case std::memory_order_relaxed:
    return rl::mo_relaxed;
  case std::memory_order_consume:
    return rl::mo_consume;
  case std::memory_order_acquire:
    return rl::mo_acquire;
  case std::memory_order_release:
    return rl::mo_release;
  case std::memory_order_acq_rel:
    return rl::mo_acq_rel;
  default:
    return rl::mo_seq_cst;
  }
}

/// A variable that is not atomic: Relacy tells of a race.
template <class T> class plain {
public:
  plain(T value = T()) : raw_(value) {}
  plain(const plain &other) : raw_(other.get()) {}
  plain &operator=(const plain &other) { return *this = other.get(); }
  plain &operator=(T value) {
    const OwnExceptions own;
    raw_($) = value;
    return *this;
  }
  operator T() const { return get(); }
  T operator->() const { return get(); }
  plain &operator++() { return *this = get() + 1; }
  plain &operator--() { return *this = get() - 1; }
  plain &operator-=(T value) { return *this = get() - value; }

private:
  T get() const {
    const OwnExceptions own;
    return raw_($);
  }
  rl::var<T> raw_;
};

template <class T> class atomic {
  static constexpr auto seq_cst = std::memory_order_seq_cst;
  using Order = std::memory_order;
  // Relacy knows no pointers to const.
  using Raw =
      std::conditional_t<std::is_pointer_v<T>,
                         std::add_pointer_t<std::remove_const_t<std::remove_pointer_t<T>>>, T>;
  static Raw raw(T value) {
    if constexpr (std::is_pointer_v<T>)
      return const_cast<Raw>(value);
    else
      return value;
  }

public:
  atomic(T value = T()) : raw_(raw(value)) {}
  atomic(const atomic &) = delete;

  T load(Order o = seq_cst, const Place &at = Place::current()) const {
    const OwnExceptions own;
    return raw_.load(order(o), info(at));
  }
  void store(T value, Order o = seq_cst, const Place &at = Place::current()) {
    const OwnExceptions own;
    raw_.store(raw(value), order(o), info(at));
  }
  T exchange(T value, Order o = seq_cst, const Place &at = Place::current()) {
    const OwnExceptions own;
    return raw_.rmw(rl::rmw_type_t<rl::rmw_type_swap>(), raw(value), order(o), info(at));
  }
  T fetch_add(T value, Order o = seq_cst, const Place &at = Place::current()) {
    const OwnExceptions own;
    return raw_.rmw(rl::rmw_type_t<rl::rmw_type_add>(), value, order(o), info(at));
  }
  T fetch_sub(T value, Order o = seq_cst, const Place &at = Place::current()) {
    const OwnExceptions own;
    return raw_.rmw(rl::rmw_type_t<rl::rmw_type_sub>(), value, order(o), info(at));
  }
  bool compare_exchange_weak(T &expected, T value, Order o, Order failed,
                             const Place &at = Place::current()) {
    return compare_exchange<true>(expected, value, o, failed, at);
  }
  bool compare_exchange_strong(T &expected, T value, Order o, Order failed,
                               const Place &at = Place::current()) {
    return compare_exchange<false>(expected, value, o, failed, at);
  }
  bool compare_exchange_strong(T &expected, T value, Order o, const Place &at = Place::current()) {
    const Order failed = o == std::memory_order_acq_rel   ? std::memory_order_acquire
                         : o == std::memory_order_release ? std::memory_order_relaxed
                                                          : o;
    return compare_exchange<false>(expected, value, o, failed, at);
  }

private:
  template <bool Weak>
  bool compare_exchange(T &expected, T value, Order o, Order failed, const Place &at) {
    const OwnExceptions own;
    Raw seen = raw(expected);
    const bool done = raw_.compare_exchange(rl::bool_t<Weak>(), seen, raw(value), order(o),
                                            order(failed), info(at));
    expected = seen;
    return done;
  }

  mutable rl::atomic<Raw> raw_;
};

class condition_variable;

class mutex {
public:
  void lock(const Place &at = Place::current()) {
    const OwnExceptions own;
    raw_.lock(info(at));
  }
  bool try_lock(const Place &at = Place::current()) {
    const OwnExceptions own;
    return raw_.try_lock(info(at));
  }
  void unlock(const Place &at = Place::current()) {
    const OwnExceptions own;
    raw_.unlock(info(at));
  }

private:
  friend condition_variable;
  rl::mutex raw_;
};

class condition_variable {
public:
  void notify_one(const Place &at = Place::current()) {
    const OwnExceptions own;
    raw_.notify_one(info(at));
  }
  void notify_all(const Place &at = Place::current()) {
    const OwnExceptions own;
    raw_.notify_all(info(at));
  }

  template <class Lock, class Pred>
  void wait(Lock &lock, Pred pred, const Place &at = Place::current()) {
    while (!pred()) {
      const OwnExceptions own;
      raw_.wait(lock.mutex()->raw_, info(at));
    }
  }
  /// The deadline may pass at any moment.
  template <class Lock, class Until, class Pred>
  bool wait_until(Lock &lock, const Until &, Pred pred, const Place &at = Place::current()) {
    if (pred())
      return true;
    {
      const OwnExceptions own;
      raw_.wait_for(lock.mutex()->raw_, 0, info(at));
    }
    return pred();
  }

private:
  rl::condition_variable raw_;
};

/// Stands still, unless a thread has waited until its deadline.
struct steady_clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<steady_clock>;
  static constexpr bool is_steady = true;

  static time_point now() { return time; }
  static inline time_point time; // to be set anew before each execution
};

/// POSIX semaphores. A thread may destroy one as soon as its wait has returned.
struct sem_t {
  rl::semaphore<sem_t> raw;
};
inline int sem_init(sem_t *sem, int, unsigned count, const Place &at = Place::current()) {
  sem->raw.init(false, count, std::numeric_limits<int>::max(), info(at));
  return 0;
}
inline int sem_destroy(sem_t *sem, const Place &at = Place::current()) {
  sem->raw.deinit(info(at));
  return 0;
}
inline int sem_wait(sem_t *sem, const Place &at = Place::current()) {
  const OwnExceptions own;
  sem->raw.wait(false, false, info(at));
  return 0;
}
/// The deadline may pass at any moment.
inline int sem_clockwait(sem_t *sem, clockid_t, const timespec *until,
                         const Place &at = Place::current()) {
  const OwnExceptions own;
  if (sem->raw.wait(false, true, info(at)) == rl::sema_wakeup_reason_success)
    return 0;
  steady_clock::time = std::max(steady_clock::time,
                                steady_clock::time_point(std::chrono::seconds(until->tv_sec) +
                                                         std::chrono::nanoseconds(until->tv_nsec)));
  errno = ETIMEDOUT;
  return -1;
}
inline int sem_post(sem_t *sem, const Place &at = Place::current()) {
  const OwnExceptions own;
  sem->raw.signal(info(at));
  return 0;
}

/// Just what the runtime needs of std::stop_source and its like.
class stop_state {
public:
  struct Callback {
    virtual void call() = 0;

  protected:
    ~Callback() = default;
  };

  bool requested() const { return requested_.load(std::memory_order_acquire); }

  void request() {
    std::unique_lock lock(mutex_);
    requested_.store(true, std::memory_order_release);
    while (count_ != 0) {
      running_ = callbacks_[--count_];
      lock.unlock();
      running_->call();
      lock.lock();
      running_ = nullptr;
      ended_.notify_all();
    }
  }

  /// False if there is nothing to wait for any more.
  bool add(Callback &callback) {
    const std::lock_guard lock(mutex_);
    if (requested())
      return false;
    callbacks_[count_++] = &callback;
    return true;
  }

  /// Afterwards it is not called any more, nor is it being called.
  void remove(Callback &callback) {
    std::unique_lock lock(mutex_);
    const auto end = callbacks_.begin() + count_;
    if (const auto found = std::find(callbacks_.begin(), end, &callback); found != end)
      *found = callbacks_[--count_];
    else
      ended_.wait(lock, [&] { return running_ != &callback; });
  }

private:
  atomic<bool> requested_ = false;
  mutex mutex_;
  condition_variable ended_;
  std::array<Callback *, 4> callbacks_; // allocating would double the executions
  int count_ = 0;
  Callback *running_ = nullptr;
};

class stop_token {
public:
  explicit stop_token(stop_state &state) : state_(&state) {}
  bool stop_requested() const { return state_->requested(); }
  stop_state &state() const { return *state_; }

private:
  stop_state *state_;
};

template <class F> class stop_callback final : stop_state::Callback {
public:
  stop_callback(const stop_token &token, F f) : state_(token.state()), f_(std::move(f)) {
    if (!state_.add(*this))
      f_();
  }
  stop_callback(const stop_callback &) = delete;
  stop_callback &operator=(const stop_callback &) = delete;
  ~stop_callback() { state_.remove(*this); }

private:
  void call() override { f_(); }

  stop_state &state_;
  F f_;
};

/// An address that each thread has for itself.
inline char &place_of_this_thread() {
  static char places[64];
  return places[rl::thread_index()];
}

namespace this_thread {
inline void yield() { rl::yield(1, $); }
template <class Duration> void sleep_for(const Duration &) { yield(); }
} // namespace this_thread

} // namespace simulated

namespace std {
template <class T> using simulated_atomic = simulated::atomic<T>;
using simulated_mutex = simulated::mutex;
using simulated_condition_variable = simulated::condition_variable;
using simulated_stop_token = simulated::stop_token;
template <class F> using simulated_stop_callback = simulated::stop_callback<F>;
namespace simulated_this_thread = simulated::this_thread;
namespace chrono {
using simulated_steady_clock = simulated::steady_clock;
}
} // namespace std
