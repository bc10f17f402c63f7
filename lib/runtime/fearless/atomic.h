/// \file
/// `std::atomic` with const operations, as Rust's atomics take `&self`: works behind `Arc` and in
/// const members.
///
///     const auto hits = fearless::make_arc<fearless::Atomic<int>>(0);
///     auto thread = fearless::spawn([hits] { ++*hits; });
#pragma once

#include <fearless/send.h>

#include <atomic>
#include <concepts>
#include <cstddef>
#include <type_traits>

namespace fearless {

/// A T that threads change without a lock; Rust's `AtomicBool`, `AtomicI32`, `AtomicPtr` ... in one
/// template. Every operation is that of `std::atomic<T>` with the same name, there are the same
/// ones for each T, and the order is `std::memory_order_seq_cst` unless told, where Rust always
/// wants to be told. All are const: constness of an Atomic says nothing about who changes it.
///
/// "Never waits" is said of a T for which `is_lock_free()`; for a larger one the standard library
/// takes a short lock, where Rust has no such type.
template <class T> class Atomic {
  using Raw = std::atomic<T>;
  using Order = std::memory_order;

  static constexpr Order seq_cst = std::memory_order_seq_cst;

public:
  using value_type = T;
  /// What is added to a T: for a pointer, a number of elements.
  using difference_type = std::conditional_t<std::is_pointer_v<T>, std::ptrdiff_t, T>;

  static constexpr bool is_always_lock_free = Raw::is_always_lock_free;

  /// A value-initialised T. O(1). Never waits. Throws what making it throws. Rust: `default`.
  constexpr Atomic() noexcept(std::is_nothrow_default_constructible_v<T>)
    requires std::default_initializable<T>
  = default;

  /// Holds `value`. Not explicit, as for std::atomic: `struct Page { Atomic<int> hits = 0; };`.
  /// O(1). Never waits, never throws. Rust: `new`.
  constexpr Atomic(T value) noexcept : raw_(value) {}

  Atomic(const Atomic &) = delete;
  Atomic &operator=(const Atomic &) = delete;

  /// Works without a lock. O(1). Never waits, never throws. Rust: always, by
  /// `cfg(target_has_atomic)`.
  [[nodiscard]] bool is_lock_free() const noexcept { return raw_.is_lock_free(); }

  /// What it holds. O(1). Never waits, never throws. Rust: `load`.
  [[nodiscard]] T load(Order order = seq_cst) const noexcept { return raw_.load(order); }
  operator T() const noexcept { return raw_.load(); }

  /// Makes it hold `value`. O(1). Never waits, never throws. Rust: `store`.
  void store(T value, Order order = seq_cst) const noexcept { raw_.store(value, order); }
  T operator=(T value) const noexcept {
    raw_.store(value);
    return value;
  }

  /// Stores `value`; what was there before. O(1). Never waits, never throws. Rust: `swap`.
  T exchange(T value, Order order = seq_cst) const noexcept { return raw_.exchange(value, order); }

  /// Stores `desired` if it finds `expected`; says whether it did, and puts what it found into
  /// `expected`. The weak one may fail without a reason, and is for loops. O(1). Never waits, never
  /// throws. Rust: `compare_exchange`, `compare_exchange_weak`.
  bool compare_exchange_weak(T &expected, T desired, Order order = seq_cst) const noexcept {
    return raw_.compare_exchange_weak(expected, desired, order);
  }
  bool compare_exchange_weak(T &expected, T desired, Order success, Order failure) const noexcept {
    return raw_.compare_exchange_weak(expected, desired, success, failure);
  }
  bool compare_exchange_strong(T &expected, T desired, Order order = seq_cst) const noexcept {
    return raw_.compare_exchange_strong(expected, desired, order);
  }
  bool compare_exchange_strong(T &expected, T desired, Order success,
                               Order failure) const noexcept {
    return raw_.compare_exchange_strong(expected, desired, success, failure);
  }

  /// Waits while the value is `old`, until notified; the others wake who waits, and never wait
  /// themselves. O(1) beside the wait. Never throws. Rust's std has no such calls; the crate
  /// atomic-wait has.
  void wait(T old, Order order = seq_cst) const noexcept { raw_.wait(old, order); }
  void notify_one() const noexcept { raw_.notify_one(); }
  void notify_all() const noexcept { raw_.notify_all(); }

  // Integers, floating-point numbers and pointers. The fetch_ functions return what was there
  // before, the operators what is there now, as in all of C++.

  /// Adds or subtracts. O(1). Never waits, never throws; overflow wraps around. Rust: `fetch_add`,
  /// `fetch_sub`.
  T fetch_add(difference_type n, Order order = seq_cst) const noexcept
    requires requires(Raw &raw) { raw.fetch_add(n); }
  {
    return raw_.fetch_add(n, order);
  }
  T fetch_sub(difference_type n, Order order = seq_cst) const noexcept
    requires requires(Raw &raw) { raw.fetch_sub(n); }
  {
    return raw_.fetch_sub(n, order);
  }
  T operator+=(difference_type n) const noexcept
    requires requires(Raw &raw) { raw += n; }
  {
    return raw_ += n;
  }
  T operator-=(difference_type n) const noexcept
    requires requires(Raw &raw) { raw -= n; }
  {
    return raw_ -= n;
  }

  // Integers and pointers.

  /// Adds or subtracts one. O(1). Never waits, never throws. Rust: `fetch_add(1, SeqCst)`.
  T operator++() const noexcept
    requires requires(Raw &raw) { ++raw; }
  {
    return ++raw_;
  }
  T operator++(int) const noexcept
    requires requires(Raw &raw) { raw++; }
  {
    return raw_++;
  }
  T operator--() const noexcept
    requires requires(Raw &raw) { --raw; }
  {
    return --raw_;
  }
  T operator--(int) const noexcept
    requires requires(Raw &raw) { raw--; }
  {
    return raw_--;
  }

  // Integers.

  /// Changes bits. O(1). Never waits, never throws. Rust: `fetch_and`, `fetch_or`, `fetch_xor`.
  T fetch_and(T bits, Order order = seq_cst) const noexcept
    requires requires(Raw &raw) { raw.fetch_and(bits); }
  {
    return raw_.fetch_and(bits, order);
  }
  T fetch_or(T bits, Order order = seq_cst) const noexcept
    requires requires(Raw &raw) { raw.fetch_or(bits); }
  {
    return raw_.fetch_or(bits, order);
  }
  T fetch_xor(T bits, Order order = seq_cst) const noexcept
    requires requires(Raw &raw) { raw.fetch_xor(bits); }
  {
    return raw_.fetch_xor(bits, order);
  }
  T operator&=(T bits) const noexcept
    requires requires(Raw &raw) { raw &= bits; }
  {
    return raw_ &= bits;
  }
  T operator|=(T bits) const noexcept
    requires requires(Raw &raw) { raw |= bits; }
  {
    return raw_ |= bits;
  }
  T operator^=(T bits) const noexcept
    requires requires(Raw &raw) { raw ^= bits; }
  {
    return raw_ ^= bits;
  }

private:
  mutable Raw raw_{};
};

template <class T> struct is_send<Atomic<T>> : is_send<T> {};
template <class T> struct is_sync<Atomic<T>> : is_sync<T> {};

} // namespace fearless
