/// \file
/// A mutex that owns what it guards, as Rust's: no lock, no data.
///
///     fearless::Mutex<std::map<std::string, int>> scores;
///     scores.lock()->emplace("ann", 3);            // locked for this statement
///     auto guard = scores.lock();                  // locked for this block
///     scores.with([](auto &map) { map.clear(); }); // locked for this call
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/lifetimebound.h>
#include <fearless/detail/poison.h>
#include <fearless/detail/timed_lock.h>
#include <fearless/detail/write_guard.h>
#include <fearless/send.h>

#include <concepts>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>

namespace fearless {

template <class T> class Mutex;

namespace detail {
struct MutexAccess; // for lock_all and Condvar
} // namespace detail

// No Clang thread-safety attributes here. What they check, that data is used only below its lock,
// holds by construction; and they would warn wrongly, since guards move, and leave functions.

/// The lock on a `Mutex<T>`, and the way to its data, as Rust's `MutexGuard`; releases it when
/// destroyed. Moves, never copies, and stays on its thread (not Send). A const guard gives const
/// access, as in Rust. All it does is O(1) and never waits.
///
/// If it dies in an unwinding that began after the lock was taken, the mutex is poisoned.
/// Using a guard that was moved from throws `MovedFrom`.
template <class T>
class [[nodiscard("the lock is released at once")]] MutexGuard
    : public detail::WriteGuard<Mutex<T>, T> {
public:
  /// The data. O(1). Never waits. Throws `MovedFrom` if the guard was. Rust: `Deref`, `DerefMut`.
  [[nodiscard]] T &operator*() FEARLESS_LIFETIMEBOUND { return this->data(); }
  [[nodiscard]] const T &operator*() const FEARLESS_LIFETIMEBOUND { return this->data(); }
  [[nodiscard]] T *operator->() FEARLESS_LIFETIMEBOUND { return &this->data(); }
  [[nodiscard]] const T *operator->() const FEARLESS_LIFETIMEBOUND { return &this->data(); }

private:
  friend Mutex<T>;
  friend detail::MutexAccess;
  explicit MutexGuard(const Mutex<T> &locked) noexcept : detail::WriteGuard<Mutex<T>, T>(locked) {}
};

/// A T that one thread at a time may use. `lock` is const, as it takes `&self` in Rust: a mutex
/// works behind `Arc` and in const objects. Unlike Rust's it does not move: std::mutex does not.
///
/// Every way to the data throws `PoisonError` if the mutex is poisoned. Where Rust's error carries
/// the guard, here `clear_poison()` and lock again.
template <class T> class Mutex {
  static_assert(std::is_object_v<T> && !std::is_const_v<T>,
                "fearless::Mutex<T> owns its data: T must be a plain, non-const object type");

public:
  /// A value-initialised T. O(1) beside making it. Never waits. Throws what making it throws. Rust:
  /// `Mutex::default`.
  Mutex()
    requires std::default_initializable<T>
  = default;

  /// Owns `value`. Not explicit, as for std::atomic: `struct Account { Mutex<int> balance = 0; };`.
  /// O(1). Never waits. Throws what moving `value` throws. Rust: `Mutex::new`.
  Mutex(T value)
    requires std::move_constructible<T>
      : data_(std::move(value)) {}

  /// Builds the T in place, so that it need not move: `Mutex<Pool> m(std::in_place, 4)`. O(1)
  /// beside building it. Never waits. Throws what building it throws. Rust: `Mutex::new`.
  template <class... Args>
    requires std::constructible_from<T, Args...>
  explicit Mutex(std::in_place_t, Args &&...args) : data_(std::forward<Args>(args)...) {}

  Mutex(const Mutex &) = delete;
  Mutex &operator=(const Mutex &) = delete;

  /// Waits for the lock. A thread that holds it already waits for ever. O(1) beside the wait.
  /// Throws `PoisonError`. Rust: `Mutex::lock`.
  MutexGuard<T> lock() const FEARLESS_LIFETIMEBOUND {
    raw_.lock();
    return adopt();
  }

  /// The lock, unless somebody holds it. O(1). Never waits. Throws `PoisonError`. Rust:
  /// `Mutex::try_lock`.
  [[nodiscard]] std::optional<MutexGuard<T>> try_lock() const FEARLESS_LIFETIMEBOUND {
    if (!raw_.try_lock())
      return std::nullopt;
    return adopt();
  }

  /// The lock, unless waiting for it takes longer than `limit`. O(1) beside the wait. Throws
  /// `PoisonError`. Rust's std has no such call; parking_lot's `Mutex::try_lock_for`.
  template <class Rep, class Period>
  [[nodiscard]] std::optional<MutexGuard<T>>
  try_lock_for(const std::chrono::duration<Rep, Period> &limit) const FEARLESS_LIFETIMEBOUND {
    if (!detail::try_lock_for(raw_, limit))
      return std::nullopt;
    return adopt();
  }

  /// Calls `f(T&)` below the lock and returns what it returns: a value, nothing that leads back
  /// into the data. Waits as `lock`. O(1) beside `f`. Throws `PoisonError`, and what `f` throws,
  /// which poisons. Rust: `f(&mut m.lock()?)`.
  template <class F> std::invoke_result_t<F, T &> with(F &&f) const {
    static_assert(!detail::is_borrow<std::invoke_result_t<F, T &>>,
                  "fearless::Mutex::with: f returns a reference, pointer, iterator or view, which "
                  "could be used after the lock is released: return a value");
    auto guard = lock();
    return detail::call(std::forward<F>(f), *guard);
  }

  /// The data, out of a mutex that nobody needs any more. O(1), one move. Never waits. Throws
  /// `PoisonError`, and what moving throws. Rust: `Mutex::into_inner`.
  [[nodiscard]] T into_inner() && {
    poison_.check(poisoned);
    return std::move(data_);
  }

  /// The data without locking: who has the mutex as non-const, and shares it with nobody, needs no
  /// lock (in Rust `&mut self`; here the checker proves it). O(1). Never waits. Throws
  /// `PoisonError`. Rust: `Mutex::get_mut`.
  [[nodiscard]] T &get_mut() FEARLESS_LIFETIMEBOUND {
    poison_.check(poisoned);
    return data_;
  }

  /// A thread threw while it held the lock, so the data may be half changed. O(1). Never waits,
  /// never throws. Rust: `Mutex::is_poisoned`.
  [[nodiscard]] bool is_poisoned() const noexcept { return poison_.is_set(); }

  /// Declares the data good again. O(1). Never waits, never throws. Rust: `Mutex::clear_poison`.
  void clear_poison() const noexcept { poison_.set(false); }

private:
  friend detail::WriteGuard<Mutex, T>;
  friend detail::MutexAccess;

  /// Guards the lock just taken. If poisoned, releases it and throws: without a guard, whose
  /// destructor would take this very exception for a reason to poison.
  MutexGuard<T> adopt() const {
    if (is_poisoned()) [[unlikely]] {
      raw_.unlock();
      detail::throw_poisoned(poisoned);
    }
    return MutexGuard<T>(*this);
  }

  static constexpr auto guard_moved_from = "fearless::MutexGuard: used after it was moved from";
  static constexpr auto poisoned =
      "fearless::Mutex is poisoned: a thread threw while it held the lock, so the data may be half "
      "changed (clear_poison() declares it good)";

  mutable std::mutex raw_;
  mutable detail::Poison poison_;
  mutable T data_{};
};

namespace detail {

template <class T> inline constexpr bool is_lock_guard<MutexGuard<T>> = true;

struct MutexAccess {
  template <class T> static std::mutex &raw(const Mutex<T> &mutex) { return mutex.raw_; }
  /// A guard for a lock already taken.
  template <class T> static MutexGuard<T> guard(const Mutex<T> &mutex) {
    return MutexGuard<T>(mutex);
  }
  /// The mutex that `guard` holds, null if it was moved from.
  template <class T> static const Mutex<T> *held(const MutexGuard<T> &guard) {
    return guard.held();
  }
};

} // namespace detail

template <class T> struct is_send<Mutex<T>> : is_send<T> {};
template <class T> struct is_sync<Mutex<T>> : is_send<T> {};
template <class T> struct is_sync<MutexGuard<T>> : is_sync<T> {};

/// Locks all of `mutexes` at once, in whatever order others lock them, without deadlock:
/// `auto [from, to] = lock_all(a.balance, b.balance);`.
///
/// Waits until it has them all; holds none while it waits for another. O(n^2) comparisons of n
/// mutexes beside the wait. Throws `PoisonError` if one is poisoned, and `std::logic_error` if one
/// is given twice, which would wait for itself for ever. Rust's std has nothing like it.
template <class... T>
  requires(sizeof...(T) >= 2)
[[nodiscard]] std::tuple<MutexGuard<T>...> lock_all(const Mutex<T> &...mutexes) {
  const void *const places[] = {&mutexes...};
  for (std::size_t i = 1; i < sizeof...(T); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (places[i] == places[j])
        throw std::logic_error("fearless::lock_all: the same Mutex is given twice");
  std::lock(detail::MutexAccess::raw(mutexes)...);
  if ((mutexes.is_poisoned() || ...)) [[unlikely]] {
    (detail::MutexAccess::raw(mutexes).unlock(), ...);
    throw PoisonError("fearless::lock_all: one of the mutexes is poisoned");
  }
  return std::tuple<MutexGuard<T>...>(detail::MutexAccess::guard(mutexes)...);
}

} // namespace fearless
