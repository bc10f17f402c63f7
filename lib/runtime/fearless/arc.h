/// \file
/// Shared ownership between threads, as Rust's `Arc`: any number of owners, const access.
///
///     const auto words = fearless::make_arc<std::vector<std::string>>(read());
///     auto thread = fearless::spawn([words] { return words->size(); });
///
/// What is shared and changes goes into a lock: `Arc<Mutex<T>>`.
#pragma once

#include <fearless/detail/arc_block.h>
#include <fearless/detail/error.h>
#include <fearless/detail/lifetimebound.h>
#include <fearless/send.h>

#include <compare>
#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

namespace fearless {

template <class T> class Weak;
template <class T> class Arc;

/// Builds a T from `args` and the counts beside it, in one allocation. O(1) beside building it.
/// Never waits. Throws `std::bad_alloc` and what building throws. Rust: `Arc::new`.
template <class T, class... Args> [[nodiscard]] Arc<T> make_arc(Args &&...args);

/// One of the owners of a T; the last to go destroys it. One pointer in size, made by `make_arc`.
///
/// There is no null Arc. One that was moved from may only be destroyed or assigned to; anything
/// else throws `MovedFrom`. Copying is `clone()`, as in all of C++, so that `[arc]` captures an
/// owner. Copying, moving and letting go are O(1) and lock-free, and never wait; the last owner to
/// go destroys the T. More than 2^31 owners end the program, as in Rust.
template <class T> class Arc {
  static_assert(!std::is_const_v<T>, "fearless::Arc<T> gives const access already: drop the const");
  static_assert(std::is_object_v<T> && !std::is_array_v<T>,
                "fearless::Arc<T> owns one object: for several use Arc<std::vector<T>>");

public:
  Arc(const Arc &other) : object_(other.object()) { counts().add_strong(); }
  Arc(Arc &&other) noexcept : object_(std::exchange(other.object_, nullptr)) {}

  /// Arc<Base> from Arc<Derived>. Base need not be the first base nor have a virtual destructor,
  /// but it needs some virtual function: an Arc is one pointer, and finds its counts by the vtable.
  /// O(1). Never waits. Throws `MovedFrom`. Rust: the coercion to `Arc<dyn Trait>`.
  template <class Derived>
    requires(!std::same_as<Derived, T> && std::is_convertible_v<Derived *, T *>)
  Arc(Arc<Derived> other) : object_(other.object()) {
    static_assert(
        std::is_polymorphic_v<T>,
        "fearless::Arc<Base> from Arc<Derived>: Base needs a virtual function, such as its "
        "destructor, because an Arc is one pointer and finds its counts by the vtable");
    other.object_ = nullptr;
  }

  Arc &operator=(Arc other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }

  ~Arc() {
    if (object_ != nullptr)
      detail::counts_of(object_)->drop_strong();
  }

  /// Another owner of the same T. O(1), lock-free. Never waits. Throws `MovedFrom`. Rust:
  /// `Arc::clone`.
  [[nodiscard]] Arc clone() const { return *this; }

  /// The T, to read. O(1). Never waits. Throws `MovedFrom`. Rust: `Deref`.
  [[nodiscard]] const T &operator*() const FEARLESS_LIFETIMEBOUND { return *object(); }
  [[nodiscard]] const T *operator->() const FEARLESS_LIFETIMEBOUND { return object(); }

  /// The T itself, if this is its last owner: the Arc is as moved from then, and every Weak finds
  /// the T gone. Otherwise nothing happens, where Rust hands the Arc back in an Err. O(1),
  /// lock-free. Never waits. Throws `MovedFrom`, and what moving the T throws: the Arc still owns
  /// what that move left. Rust: `Arc::try_unwrap`.
  [[nodiscard]] std::optional<T> try_unwrap() {
    require_no_slicing();
    if (!counts().take_last())
      return std::nullopt;
    Last last{std::exchange(object_, nullptr)};
    try {
      return std::optional<T>(std::move(*last.object));
    } catch (...) {
      object_ = std::exchange(last.object, nullptr);
      counts().give_back_last();
      throw;
    }
  }

  /// Write access, if this is the only owner and there is no Weak; else null. O(1), one load. Never
  /// waits. Throws `MovedFrom`. Rust: `Arc::get_mut`.
  [[nodiscard]] T *get_mut() FEARLESS_LIFETIMEBOUND {
    return counts().unique() ? object_ : nullptr;
  }

  /// Write access, always: if the T is shared, or a Weak may share it again, to a copy that this
  /// Arc owns from now on. O(1), or a copy and an allocation. Never waits. Throws `MovedFrom`,
  /// `std::bad_alloc`, and what copying throws. Rust: `Arc::make_mut`, which moves the T away from
  /// the Weaks if there is no other owner.
  [[nodiscard]] T &make_mut() FEARLESS_LIFETIMEBOUND {
    require_no_slicing();
    if (!counts().unique())
      *this = make_arc<T>(std::as_const(*object_));
    return *object_;
  }

  /// How many owners there are; with other threads about, how many there were a moment ago. O(1).
  /// Never waits. Throws `MovedFrom`. Rust: `Arc::strong_count`.
  [[nodiscard]] std::size_t strong_count() const { return counts().strong(); }

  /// How many Weaks there are, or were. O(1). Never waits. Throws `MovedFrom`. Rust:
  /// `Arc::weak_count`.
  [[nodiscard]] std::size_t weak_count() const { return counts().weak(); }

  /// Do both own the same T? O(1). Never waits. Throws `MovedFrom`. Rust: `Arc::ptr_eq`.
  [[nodiscard]] static bool ptr_eq(const Arc &a, const Arc &b) { return a.object() == b.object(); }

  /// Compares what they own, as in Rust; std::shared_ptr compares pointers: see `ptr_eq`. O(1)
  /// beside comparing them. Never waits. Throws `MovedFrom`, and what comparing throws. Rust:
  /// `PartialEq`, `PartialOrd`, `Ord`.
  // Unconstrained, like that of the standard containers: a T that holds Arcs of T can be compared.
  friend bool operator==(const Arc &a, const Arc &b) { return *a == *b; }
  friend auto operator<=>(const Arc &a, const Arc &b)
    requires std::three_way_comparable<T>
  {
    return *a <=> *b;
  }

private:
  template <class> friend class Arc;
  friend Weak<T>;
  template <class U, class... Args> friend Arc<U> make_arc(Args &&...args);

  struct Last { // the T of an Arc that gave it up
    T *object;
    ~Last() {
      if (object != nullptr)
        detail::counts_of(object)->destroy();
    }
  };

  explicit Arc(T *object) noexcept : object_(object) {}

  T *object() const {
    if (object_ == nullptr) [[unlikely]]
      detail::throw_moved_from("fearless::Arc: used after it was moved from or unwrapped");
    return object_;
  }

  detail::ArcCounts &counts() const { return *detail::counts_of(object()); }

  static constexpr void require_no_slicing() {
    static_assert(!std::is_polymorphic_v<T> || std::is_final_v<T>,
                  "fearless::Arc: T may be a base class here, and moving or copying it out would "
                  "slice: make T final");
  }

  T *object_;
};

/// A pointer to what an Arc owns that does not keep it alive; Rust's `Weak`. Copying, moving and
/// letting go are O(1) and lock-free, and never wait or throw; one that was moved from points to
/// nothing.
template <class T> class Weak {
public:
  /// Points to nothing: `upgrade` never succeeds. O(1). Never waits, never throws. Rust:
  /// `Weak::new`.
  Weak() noexcept = default;

  /// Points to what `arc` owns. O(1). Never waits. Throws `MovedFrom` if `arc` was. Rust:
  /// `Arc::downgrade`.
  Weak(const Arc<T> &arc) : object_(arc.object()), counts_(&arc.counts()) { counts_->add_weak(); }

  Weak(const Weak &other) noexcept : object_(other.object_), counts_(other.counts_) {
    if (counts_ != nullptr)
      counts_->add_weak();
  }
  Weak(Weak &&other) noexcept
      : object_(std::exchange(other.object_, nullptr)),
        counts_(std::exchange(other.counts_, nullptr)) {}

  /// Weak<Base> from Arc<Derived>. O(1). Never waits. Throws `MovedFrom` if `arc` was. Rust:
  /// `Arc::downgrade`, then the coercion to `Weak<dyn Trait>`.
  template <class Derived>
    requires(!std::same_as<Derived, T> && std::is_convertible_v<Derived *, T *>)
  Weak(const Arc<Derived> &arc) : Weak(Arc<T>(arc)) {}

  /// Weak<Base> from Weak<Derived>; points to nothing if the Derived is gone, since only a living
  /// object knows where its bases are. O(1). Never waits, never throws. Rust: the coercion to
  /// `Weak<dyn Trait>`.
  template <class Derived>
    requires(!std::same_as<Derived, T> && std::is_convertible_v<Derived *, T *>)
  Weak(const Weak<Derived> &other) {
    if (const auto arc = other.upgrade())
      *this = Weak(*arc);
  }

  Weak &operator=(Weak other) noexcept {
    std::swap(object_, other.object_);
    std::swap(counts_, other.counts_);
    return *this;
  }

  ~Weak() {
    if (counts_ != nullptr)
      counts_->drop_weak();
  }

  /// An owner, unless the T is gone. O(1), lock-free. Never waits, never throws. Rust:
  /// `Weak::upgrade`.
  [[nodiscard]] std::optional<Arc<T>> upgrade() const {
    if (counts_ == nullptr || !counts_->try_add_strong())
      return std::nullopt;
    return Arc<T>(object_);
  }

private:
  T *object_ = nullptr;
  detail::ArcCounts *counts_ = nullptr;
};

template <class T, class... Args> Arc<T> make_arc(Args &&...args) {
  return Arc<T>(detail::ArcBlock<T>::make(std::forward<Args>(args)...));
}

template <class T> struct is_send<Arc<T>> : std::bool_constant<Send<T> && Sync<T>> {};
template <class T> struct is_sync<Arc<T>> : is_send<Arc<T>> {};
template <class T> struct is_send<Weak<T>> : is_send<Arc<T>> {};
template <class T> struct is_sync<Weak<T>> : is_send<Arc<T>> {};

} // namespace fearless

/// Hashes what the Arc owns, to agree with `==`. O(1) beside hashing it. Never waits. Throws
/// `MovedFrom`, and what hashing throws. Rust: `Hash`.
template <class T>
  requires requires(const T &value) { std::hash<T>()(value); }
struct std::hash<fearless::Arc<T>> {
  std::size_t operator()(const fearless::Arc<T> &arc) const { return std::hash<T>()(*arc); }
};
