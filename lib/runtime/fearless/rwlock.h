/// \file
/// A reader-writer lock that owns what it guards, as Rust's: many readers or one writer.
///
///     fearless::RwLock<std::map<std::string, int>> prices;
///     prices.write()->emplace("tea", 3);         // alone, for this statement
///     const auto reader = prices.read();         // with other readers, for this block
///     prices.with_read([](const auto &map) { return map.size(); });
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/error.h>
#include <fearless/detail/lifetimebound.h>
#include <fearless/detail/poison.h>
#include <fearless/detail/write_guard.h>
#include <fearless/send.h>

#include <concepts>
#include <optional>
#include <shared_mutex>
#include <type_traits>
#include <utility>

namespace fearless {

template <class T> class RwLock;

/// A reader's lock on a `RwLock<T>`, and the way to read its data, as Rust's `RwLockReadGuard`;
/// releases it when destroyed. Moves, never copies, and stays on its thread (not Send). Never
/// poisons: it changed nothing. All it does is O(1) and never waits.
template <class T> class [[nodiscard("the lock is released at once")]] RwLockReadGuard {
public:
  RwLockReadGuard(RwLockReadGuard &&other) noexcept : lock_(std::exchange(other.lock_, nullptr)) {}

  /// Releases the lock held so far.
  RwLockReadGuard &operator=(RwLockReadGuard &&other) noexcept {
    if (this != &other) {
      release();
      lock_ = std::exchange(other.lock_, nullptr);
    }
    return *this;
  }

  ~RwLockReadGuard() { release(); }

  /// The data. O(1). Never waits. Throws `MovedFrom` if the guard was. Rust: `Deref`.
  [[nodiscard]] const T &operator*() const FEARLESS_LIFETIMEBOUND { return data(); }
  [[nodiscard]] const T *operator->() const FEARLESS_LIFETIMEBOUND { return &data(); }

private:
  friend RwLock<T>;

  explicit RwLockReadGuard(const RwLock<T> &locked) noexcept : lock_(&locked) {}

  const T &data() const {
    if (lock_ == nullptr) [[unlikely]]
      detail::throw_moved_from("fearless::RwLockReadGuard: used after it was moved from");
    return lock_->data_;
  }

  void release() noexcept {
    if (lock_ != nullptr)
      lock_->raw_.unlock_shared();
  }

  const RwLock<T> *lock_;
};

/// The writer's lock on a `RwLock<T>`, and the way to its data, as Rust's `RwLockWriteGuard`;
/// releases it when destroyed. Moves, never copies, and stays on its thread (not Send). A const
/// guard gives const access, as in Rust. All it does is O(1) and never waits.
///
/// If it dies in an unwinding that began after the lock was taken, the RwLock is poisoned.
/// Using a guard that was moved from throws `MovedFrom`.
template <class T>
class [[nodiscard("the lock is released at once")]] RwLockWriteGuard
    : public detail::WriteGuard<RwLock<T>, T> {
public:
  /// The data. O(1). Never waits. Throws `MovedFrom` if the guard was. Rust: `Deref`, `DerefMut`.
  [[nodiscard]] T &operator*() FEARLESS_LIFETIMEBOUND { return this->data(); }
  [[nodiscard]] const T &operator*() const FEARLESS_LIFETIMEBOUND { return this->data(); }
  [[nodiscard]] T *operator->() FEARLESS_LIFETIMEBOUND { return &this->data(); }
  [[nodiscard]] const T *operator->() const FEARLESS_LIFETIMEBOUND { return &this->data(); }

private:
  friend RwLock<T>;
  explicit RwLockWriteGuard(const RwLock<T> &locked) noexcept
      : detail::WriteGuard<RwLock<T>, T>(locked) {}
};

/// A T that many threads may read at once, or one may change. `read` and `write` are const, as they
/// take `&self` in Rust: a RwLock works behind `Arc` and in const objects. It does not move.
///
/// Whether a waiting writer keeps new readers out is the platform's choice, as in Rust; glibc lets
/// the readers in. A thread that asks for a second lock on the same RwLock may wait for ever; where
/// the platform notices, that throws `std::system_error` (resource_deadlock_would_occur).
///
/// Every way to the data throws `PoisonError` if the RwLock is poisoned: a writer threw. Where
/// Rust's error carries the guard, here `clear_poison()` and lock again.
template <class T> class RwLock {
  static_assert(std::is_object_v<T> && !std::is_const_v<T>,
                "fearless::RwLock<T> owns its data: T must be a plain, non-const object type");

public:
  /// A value-initialised T. O(1) beside making it. Never waits. Throws what making it throws. Rust:
  /// `RwLock::default`.
  RwLock()
    requires std::default_initializable<T>
  = default;

  /// Owns `value`. Not explicit, as for `Mutex`. O(1). Never waits. Throws what moving `value`
  /// throws. Rust: `RwLock::new`.
  RwLock(T value)
    requires std::move_constructible<T>
      : data_(std::move(value)) {}

  /// Builds the T in place, so that it need not move: `RwLock<Pool> pool(std::in_place, 4)`. O(1)
  /// beside building it. Never waits. Throws what building it throws. Rust: `RwLock::new`.
  template <class... Args>
    requires std::constructible_from<T, Args...>
  explicit RwLock(std::in_place_t, Args &&...args) : data_(std::forward<Args>(args)...) {}

  RwLock(const RwLock &) = delete;
  RwLock &operator=(const RwLock &) = delete;

  /// Waits until nobody writes. O(1) beside the wait. Throws `PoisonError`. Rust: `RwLock::read`.
  RwLockReadGuard<T> read() const FEARLESS_LIFETIMEBOUND {
    raw_.lock_shared();
    return adopt_reader();
  }

  /// Waits until nobody reads or writes. O(1) beside the wait. Throws `PoisonError`. Rust:
  /// `RwLock::write`.
  RwLockWriteGuard<T> write() const FEARLESS_LIFETIMEBOUND {
    raw_.lock();
    return adopt_writer();
  }

  /// A reader's lock, unless somebody writes. O(1). Never waits. Throws `PoisonError`. Rust:
  /// `RwLock::try_read`.
  [[nodiscard]] std::optional<RwLockReadGuard<T>> try_read() const FEARLESS_LIFETIMEBOUND {
    if (!raw_.try_lock_shared())
      return std::nullopt;
    return adopt_reader();
  }

  /// The writer's lock, unless somebody reads or writes. O(1). Never waits. Throws `PoisonError`.
  /// Rust: `RwLock::try_write`.
  [[nodiscard]] std::optional<RwLockWriteGuard<T>> try_write() const FEARLESS_LIFETIMEBOUND {
    if (!raw_.try_lock())
      return std::nullopt;
    return adopt_writer();
  }

  /// Calls `f(const T&)` below a reader's lock and returns what it returns: a value, nothing that
  /// leads back into the data. Waits as `read`. O(1) beside `f`. Throws `PoisonError`, and what `f`
  /// throws, which does not poison. Rust: `f(&l.read()?)`.
  template <class F> std::invoke_result_t<F, const T &> with_read(F &&f) const {
    static_assert(!detail::is_borrow<std::invoke_result_t<F, const T &>>,
                  "fearless::RwLock::with_read: f returns a reference, pointer, iterator or view, "
                  "which could be used after the lock is released: return a value");
    const auto guard = read();
    return detail::call(std::forward<F>(f), *guard);
  }

  /// Calls `f(T&)` below the writer's lock and returns what it returns: a value, nothing that leads
  /// back into the data. Waits as `write`. O(1) beside `f`. Throws `PoisonError`, and what `f`
  /// throws, which poisons. Rust: `f(&mut l.write()?)`.
  template <class F> std::invoke_result_t<F, T &> with_write(F &&f) const {
    static_assert(!detail::is_borrow<std::invoke_result_t<F, T &>>,
                  "fearless::RwLock::with_write: f returns a reference, pointer, iterator or view, "
                  "which could be used after the lock is released: return a value");
    auto guard = write();
    return detail::call(std::forward<F>(f), *guard);
  }

  /// The data, out of a RwLock that nobody needs any more. O(1), one move. Never waits. Throws
  /// `PoisonError`, and what moving throws. Rust: `RwLock::into_inner`.
  [[nodiscard]] T into_inner() && {
    poison_.check(poisoned);
    return std::move(data_);
  }

  /// The data without locking: who has the RwLock as non-const, and shares it with nobody, needs no
  /// lock (in Rust `&mut self`; here the checker proves it). O(1). Never waits. Throws
  /// `PoisonError`. Rust: `RwLock::get_mut`.
  [[nodiscard]] T &get_mut() FEARLESS_LIFETIMEBOUND {
    poison_.check(poisoned);
    return data_;
  }

  /// A thread threw while it wrote, so the data may be half changed. O(1). Never waits, never
  /// throws. Rust: `RwLock::is_poisoned`.
  [[nodiscard]] bool is_poisoned() const noexcept { return poison_.is_set(); }

  /// Declares the data good again. O(1). Never waits, never throws. Rust: `RwLock::clear_poison`.
  void clear_poison() const noexcept { poison_.set(false); }

private:
  friend RwLockReadGuard<T>;
  friend detail::WriteGuard<RwLock, T>;

  // Guard the lock just taken. If poisoned, release it and throw, before there is a guard: see
  // Mutex.
  RwLockReadGuard<T> adopt_reader() const {
    if (is_poisoned()) [[unlikely]] {
      raw_.unlock_shared();
      detail::throw_poisoned(poisoned);
    }
    return RwLockReadGuard<T>(*this);
  }

  RwLockWriteGuard<T> adopt_writer() const {
    if (is_poisoned()) [[unlikely]] {
      raw_.unlock();
      detail::throw_poisoned(poisoned);
    }
    return RwLockWriteGuard<T>(*this);
  }

  static constexpr auto guard_moved_from =
      "fearless::RwLockWriteGuard: used after it was moved from";
  static constexpr auto poisoned = "fearless::RwLock is poisoned: a thread threw while it wrote, "
                                   "so the data may be half changed "
                                   "(clear_poison() declares it good)";

  mutable std::shared_mutex raw_;
  mutable detail::Poison poison_;
  mutable T data_{};
};

namespace detail {
template <class T> inline constexpr bool is_lock_guard<RwLockReadGuard<T>> = true;
template <class T> inline constexpr bool is_lock_guard<RwLockWriteGuard<T>> = true;
} // namespace detail

template <class T> struct is_send<RwLock<T>> : is_send<T> {};
template <class T> struct is_sync<RwLock<T>> : std::bool_constant<Send<T> && Sync<T>> {};
template <class T> struct is_sync<RwLockReadGuard<T>> : is_sync<T> {};
template <class T> struct is_sync<RwLockWriteGuard<T>> : is_sync<T> {};

} // namespace fearless
