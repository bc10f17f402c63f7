/// \file
/// Values that are made once, by whichever thread needs them first: Rust's `OnceLock` and
/// `LazyLock`.
///
///     const fearless::LazyLock words([] { return read_dictionary(); }); // at the first *words
///
///     const fearless::OnceLock<Config> config;
///     config.get_or_init([&] { return parse(path); }).port;
#pragma once

#include <fearless/detail/error.h>
#include <fearless/detail/lifetimebound.h>
#include <fearless/send.h>

#include <atomic>
#include <concepts>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <type_traits>
#include <utility>

namespace fearless {

namespace detail {

/// Calling an F makes a T, which need not move if F returns just a T.
template <class F, class T>
concept Makes = std::invocable<F> && (std::same_as<std::invoke_result_t<F>, T> ||
                                      std::convertible_to<std::invoke_result_t<F>, T>);

} // namespace detail

/// A place for a T that is written once and then only read. All that only reads it, and the writing
/// too, is const, as in Rust: a OnceLock works behind `Arc`, in const objects and as a global.
/// Reading costs one atomic load. It does not move.
template <class T> class OnceLock {
  static_assert(std::is_object_v<T> && !std::is_const_v<T> && !std::is_array_v<T>,
                "fearless::OnceLock<T> owns its value: T must be a plain, non-const object type");

public:
  /// Empty. O(1), at compile time for a global. Never waits, never throws. Rust: `OnceLock::new`.
  constexpr OnceLock() noexcept {}

  OnceLock(const OnceLock &) = delete;
  OnceLock &operator=(const OnceLock &) = delete;

  ~OnceLock() {
    if (set_.load(std::memory_order_relaxed))
      std::destroy_at(std::addressof(value_));
  }

  /// The value; if there is none yet, `f()` makes it, and every other thread that asks meanwhile
  /// waits. T need not move. If `f` throws, so does this call, and the next one tries again.
  /// O(1), one load, once there is a value.
  ///
  /// Throws `std::system_error` (resource_deadlock_would_occur) if `f` itself asks for the value,
  /// or sets it; in Rust that panics or waits for ever. Rust: `OnceLock::get_or_init`.
  template <detail::Makes<T> F> const T &get_or_init(F &&f) const FEARLESS_LIFETIMEBOUND {
    if (!set_.load(std::memory_order_acquire)) [[unlikely]] {
      const Making making(*this);
      if (!set_.load(std::memory_order_relaxed))
        make(std::forward<F>(f));
    }
    return value_;
  }

  /// Makes it the value, unless there is one: false then, and `value` is kept. Waits while another
  /// thread is making one. O(1), one move. Throws what moving throws, and `std::system_error` as
  /// `get_or_init`. Rust: `OnceLock::set`.
  bool set(T &&value) const {
    const Making making(*this);
    if (set_.load(std::memory_order_relaxed))
      return false;
    make([&]() -> T && { return std::move(value); });
    return true;
  }

  /// Makes a copy the value, unless there is one. O(1), one copy. Waits and throws as the other.
  /// Rust: `once.set(value.clone())`.
  bool set(const T &value) const
    requires std::copy_constructible<T>
  {
    const Making making(*this);
    if (set_.load(std::memory_order_relaxed))
      return false;
    make([&]() -> const T & { return value; });
    return true;
  }

  /// The value, null if there is none yet. O(1), one load. Never waits, never throws. Rust:
  /// `OnceLock::get`.
  [[nodiscard]] const T *get() const noexcept FEARLESS_LIFETIMEBOUND {
    return set_.load(std::memory_order_acquire) ? std::addressof(value_) : nullptr;
  }

  /// The value to change, null if there is none yet: for who shares the OnceLock with nobody (in
  /// Rust `&mut self`; here the checker proves it). O(1). Never waits, never throws. Rust:
  /// `OnceLock::get_mut`.
  [[nodiscard]] T *get_mut() noexcept FEARLESS_LIFETIMEBOUND {
    return set_.load(std::memory_order_acquire) ? std::addressof(value_) : nullptr;
  }

  /// The value, if there is one, out of a OnceLock that nobody needs any more. O(1), one move.
  /// Never waits. Throws what moving throws. Rust: `OnceLock::into_inner`.
  [[nodiscard]] std::optional<T> into_inner() && {
    if (!set_.load(std::memory_order_acquire))
      return std::nullopt;
    return std::optional<T>(std::in_place, std::move(value_));
  }

private:
  /// One thread at a time, and none within itself.
  class Making {
  public:
    explicit Making(const OnceLock &once) : once_(once) {
      // Only this thread ever writes this value: relaxed will do.
      if (once_.maker_.load(std::memory_order_relaxed) == this_thread()) [[unlikely]]
        throw std::system_error(
            std::make_error_code(std::errc::resource_deadlock_would_occur),
            "fearless: what makes the value of a OnceLock or LazyLock asks for it");
      once_.making_.lock();
      once_.maker_.store(this_thread(), std::memory_order_relaxed);
    }
    Making(const Making &) = delete;
    Making &operator=(const Making &) = delete;
    ~Making() {
      once_.maker_.store(nullptr, std::memory_order_relaxed);
      once_.making_.unlock();
    }

  private:
    /// An address that no other living thread has.
    static const void *this_thread() noexcept {
      static constinit thread_local char here = 0;
      return &here;
    }

    const OnceLock &once_;
  };

  template <class F> void make(F &&f) const {
    // A value that f returns is made right here.
    ::new (static_cast<void *>(std::addressof(value_))) T(std::forward<F>(f)());
    set_.store(true, std::memory_order_release);
  }

  mutable std::mutex making_;
  mutable std::atomic<const void *> maker_ = nullptr;
  mutable std::atomic<bool> set_ = false;
  union {
    char none_ = 0;
    mutable T value_;
  };
};

/// A T that `f` makes when it is first used; then only read. The thread that comes first runs `f`,
/// and the others wait for it; then `f` is destroyed. Reading costs one atomic load. It does not
/// move.
///
/// If `f` throws, so does that use, and every later one throws `PoisonError`: `f` is used up, as in
/// Rust. If `f` itself uses the value, that throws `std::system_error`
/// (resource_deadlock_would_occur).
template <class T> class LazyLock {
public:
  /// Will call `f()`. With a lambda that captures nothing and returns just a T, a global is
  /// initialised at compile time: the initialisers of other globals may use it. O(1). Never waits,
  /// never throws. Rust: `LazyLock::new`.
  template <class F>
    requires std::convertible_to<F, T (*)()>
  constexpr explicit LazyLock(F &&f) : function_(std::forward<F>(f)) {}

  /// Will call `f()`, whatever it captures; f takes no part in the type. If it returns just a T,
  /// that need not move. O(1), one allocation. Never waits. Throws `std::bad_alloc` and what moving
  /// `f` throws. Rust: `LazyLock::new`.
  template <class F>
    requires(!std::convertible_to<F, T (*)()> && detail::Makes<std::decay_t<F>, T>)
  explicit LazyLock(F &&f)
      : closure_(std::make_unique<Holding<std::decay_t<F>>>(std::forward<F>(f))) {}

  LazyLock(const LazyLock &) = delete;
  LazyLock &operator=(const LazyLock &) = delete;

  /// The value. O(1), one load, once it is made; the first use runs `f`, and the others wait for
  /// that. Throws as said above. Rust: `Deref`, `LazyLock::force`.
  [[nodiscard]] const T &operator*() const FEARLESS_LIFETIMEBOUND { return value(); }
  [[nodiscard]] const T *operator->() const FEARLESS_LIFETIMEBOUND {
    return std::addressof(value());
  }

private:
  struct Closure {
    virtual ~Closure() = default;
    virtual T call() = 0;
  };

  template <class F> struct Holding final : Closure {
    template <class G> explicit Holding(G &&g) : f(std::forward<G>(g)) {}
    T call() override { return std::move(f)(); }
    F f;
  };

  const T &value() const {
    return once_.get_or_init([this]() -> T {
      if (const auto function = std::exchange(function_, nullptr))
        return function();
      if (const auto closure = std::move(closure_))
        return closure->call();
      detail::throw_poisoned("fearless::LazyLock is poisoned: what should make its value threw");
    });
  }

  OnceLock<T> once_;
  // What makes the value, one or the other; neither once it was called.
  mutable T (*function_)() = nullptr;
  mutable std::unique_ptr<Closure> closure_;
};

template <class F> LazyLock(F) -> LazyLock<std::remove_cvref_t<std::invoke_result_t<F>>>;

template <class T> struct is_send<OnceLock<T>> : is_send<T> {};
template <class T> struct is_sync<OnceLock<T>> : std::bool_constant<Send<T> && Sync<T>> {};
template <class T> struct is_send<LazyLock<T>> : is_send<T> {};
template <class T> struct is_sync<LazyLock<T>> : std::bool_constant<Send<T> && Sync<T>> {};

} // namespace fearless
