/// \file
/// What may cross to another thread: Rust's `Send` and `Sync`.
///
/// - `Send<T>`: a value of T may be handed to another thread.
/// - `Sync<T>`: several threads may use one T through `const T&` at once.
///
/// In Rust the compiler infers both from a type's fields. C++ has no reflection, so these concepts
/// refuse what shows from outside (pointers, references, views, lock guards, and standard types
/// that hold one) and accept the rest: a class's fields and a closure's captures are the checker's
/// work.
///
///     static_assert(fearless::Send<std::vector<std::string>>);
///     static_assert(!fearless::Send<std::optional<int *>>);
#pragma once

#include <concepts>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string_view> // declares std::ranges::enable_view
#include <tuple>
#include <type_traits>
#include <utility>

// Tags: what a class promises, read by the checker. They are attributes under Clang and nothing
// under other compilers; none of them makes code.
//
//     class FEARLESS_SEND Shape { ... };                    // `trait Shape: Send`; checked, and
//                                                           // binds what derives
//     class FEARLESS_NOT_SEND Window { ... };               // `impl !Send for Window {}`
//     class FEARLESS_UNSAFE_SEND("it locks") Db { ... };    // `unsafe impl Send for Db {}`:
//                                                           // not checked, a counted escape
//
// The SYNC tags say the same of Rust's Sync. FEARLESS_ALLOW("rule", "why") silences one rule on a
// declaration or on a statement, as Rust's `#[allow]` does for a lint:
//
//     FEARLESS_ALLOW("borrow", "main never returns") std::thread logger([&] { ... });
#if defined(__clang__)
#define FEARLESS_SEND [[clang::annotate("fearless:send")]]
#define FEARLESS_SYNC [[clang::annotate("fearless:sync")]]
#define FEARLESS_NOT_SEND [[clang::annotate("fearless:not_send")]]
#define FEARLESS_NOT_SYNC [[clang::annotate("fearless:not_sync")]]
#define FEARLESS_UNSAFE_SEND(why) [[clang::annotate("fearless:unsafe_send", why)]]
#define FEARLESS_UNSAFE_SYNC(why) [[clang::annotate("fearless:unsafe_sync", why)]]
#define FEARLESS_ALLOW(rule, why) [[clang::annotate("fearless:allow", rule, why)]]
#else
#define FEARLESS_SEND
#define FEARLESS_SYNC
#define FEARLESS_NOT_SEND
#define FEARLESS_NOT_SYNC
#define FEARLESS_UNSAFE_SEND(why)
#define FEARLESS_UNSAFE_SYNC(why)
#define FEARLESS_ALLOW(rule, why)
#endif

namespace fearless {

template <class T> struct is_send;
template <class T> struct is_sync;

/// A value of T may be handed to another thread, as far as the compiler alone can see. Decided at
/// compile time. Rust: `T: Send`.
template <class T>
concept Send = is_send<T>::value;

/// Several threads may use one T through `const T&` at once, as far as the compiler alone can see.
/// Decided at compile time. Rust: `T: Sync`.
template <class T>
concept Sync = is_sync<T>::value;

namespace detail {

/// A lock guard: the thread that took the lock must release it.
template <class T>
inline constexpr bool is_lock_guard = requires(T guard) { // std::shared_lock
  typename T::mutex_type;
  guard.owns_lock();
  guard.release();
};
template <class M> inline constexpr bool is_lock_guard<std::lock_guard<M>> = true;
template <class... M> inline constexpr bool is_lock_guard<std::scoped_lock<M...>> = true;

// Views of data that they own themselves, known by their shapes rather than by their names, which
// only <ranges> has: iota_view, which counts from one bound to the other, and single_view and
// empty_view, whose sizes are fixed.
template <class View> inline constexpr bool owns_what_it_views = false;
template <template <class> class View, class T>
  requires requires { requires View<T>::size() <= 1; }
inline constexpr bool owns_what_it_views<View<T>> = true;
template <template <class, class> class View, class T, class Bound>
  requires std::constructible_from<View<T, Bound>, T, Bound> && requires(View<T, Bound> view) {
    { *view.begin() } -> std::same_as<T>;
  }
inline constexpr bool owns_what_it_views<View<T, Bound>> = true;

/// std::reference_wrapper, known by what std::make_pair makes of it.
template <class T> consteval bool refers() {
  using Pair = decltype(std::make_pair(std::declval<T>(), 0));
  return !std::is_same_v<Pair, std::pair<T, int>>;
}

/// A pointer, reference, iterator or view: data that somebody else owns.
///
/// An iterator is known by its member type and a view by its base class, and neither by the
/// standard concepts: those ask whether T moves, and T's constructor may in turn ask whether T is
/// Send.
template <class T> consteval bool borrows() {
  if constexpr (std::is_pointer_v<T>)
    return !std::is_function_v<std::remove_pointer_t<T>>;
  else if constexpr (!std::is_class_v<T> || !requires { sizeof(T); })
    return std::is_reference_v<T>;
  else if constexpr (
      requires { typename T::iterator_category; } || requires { typename T::iterator_concept; })
    return true;
  else if constexpr (std::ranges::enable_view<T>)
    return !owns_what_it_views<T>;
  else
    return refers<T>();
}
template <class T> inline constexpr bool is_borrow = borrows<T>();

/// What a standard type holds, as far as its template arguments tell. `racy`: two threads that use
/// one such object through a plain reference race, because nothing in it synchronises.
template <class T> struct Plain { // nothing to be seen in it
  static constexpr bool send = true, sync = true, racy = std::is_scalar_v<T>;
};

template <class... E> struct Holder {
  static constexpr bool send = (Send<E> && ...), sync = (Sync<E> && ...), racy = true;
};

template <class E> struct SelfSynchronised : Holder<E> {
  static constexpr bool racy = false;
};

template <class T> consteval auto shape();
template <class T> struct Contents : decltype(shape<T>()) {};

// Neither grows nor switches: as synchronised as its elements are.
template <class... E> struct Aggregate : Holder<E...> {
  static constexpr bool racy = (Contents<E>::racy || ...);
};

template <class E> struct Contents<E[]> : Aggregate<E> {};
template <class E, std::size_t N> struct Contents<E[N]> : Aggregate<E> {};
template <class A, class B> struct Contents<std::pair<A, B>> : Aggregate<A, B> {};
template <class... E> struct Contents<std::tuple<E...>> : Aggregate<E...> {};
template <class E> struct Contents<std::optional<E>> : Holder<E> {};

/// Several threads hold pointers to one U: it must be const, or synchronise itself.
template <class U>
inline constexpr bool shareable = Send<U> && Sync<U> && (std::is_const_v<U> || !Contents<U>::racy);

// const is shallow in C++: through `const unique_ptr<U>&` one may change the U.
template <class U> struct Unique {
  static constexpr bool send = Send<U>, sync = shareable<U>, racy = true;
};

template <class U> struct Shared {
  static constexpr bool send = shareable<U>, sync = shareable<U>, racy = true;
};

template <class T> struct Arguments;
template <template <class...> class V, class... E> struct Arguments<V<E...>> {
  using Held = Holder<E...>;
};

/// Standard types whose headers would make this one dear, and whatever else is shaped like them.
template <class T> consteval auto shape() {
  if constexpr (!std::is_class_v<T> || !requires { sizeof(T); })
    return Plain<T>();
  else if constexpr (
      requires { typename T::value_type; } && // vector, deque, map, string ...
      requires { typename T::allocator_type; })
    return Holder<typename T::value_type>();
  else if constexpr (
      requires { typename T::value_type; } && // stack, queue, priority_queue
      requires { typename T::container_type; })
    return Holder<typename T::value_type>();
  else if constexpr (
      requires { typename T::value_type; } && // array
      requires { std::tuple_size<T>::value; })
    return Aggregate<typename T::value_type>();
  else if constexpr (
      requires { typename T::value_type; } && // atomic
      requires { T::is_always_lock_free; })
    return SelfSynchronised<typename T::value_type>();
  else if constexpr (
      requires { typename T::element_type; } && // unique_ptr
      requires { typename T::deleter_type; })
    return Unique<typename T::element_type>();
  else if constexpr (
      requires { typename T::element_type; } && // shared_ptr, weak_ptr
      requires(const T &pointer) { pointer.use_count(); })
    return Shared<typename T::element_type>();
  else if constexpr (
      requires { typename Arguments<T>::Held; } && // variant
      requires(const T &variant) { variant.valueless_by_exception(); })
    return typename Arguments<T>::Held();
  else
    return Plain<T>();
}

} // namespace detail

/// The answer behind `Send<T>`. Specialise it for a type of yours that the compiler judges wrongly,
/// such as a view that owns its data; the checker reads tags instead. Rust: `unsafe impl Send`.
template <class T>
struct is_send : std::bool_constant<!detail::is_borrow<T> && !detail::is_lock_guard<T> &&
                                    detail::Contents<T>::send> {};
template <class T> struct is_send<const T> : is_send<T> {};

/// The answer behind `Sync<T>`. Specialise it as `is_send`. Rust: `unsafe impl Sync`.
template <class T>
struct is_sync : std::bool_constant<!detail::is_borrow<T> && detail::Contents<T>::sync> {};
template <class T> struct is_sync<const T> : is_sync<T> {};

namespace detail {

/// Refuses, in words, a T that may not cross to another thread.
template <class T> consteval void require_send() {
  static_assert(!is_borrow<T> || Send<T>,
                "fearless: a pointer, reference, iterator or view may not cross to another thread, "
                "which may outlive what it points to: move or copy the value itself, share it as "
                "Arc<Mutex<T>>, or borrow it inside fearless::scope");
  static_assert(!is_lock_guard<T> || Send<T>,
                "fearless: a lock guard may not cross to another thread: the thread that took the "
                "lock must release it");
  static_assert(is_borrow<T> || is_lock_guard<T> || Send<T>,
                "fearless: this type is not Send: it holds a pointer, view or guard, or shares "
                "data that nothing synchronises; hold values, or share as Arc<Mutex<T>>");
}

} // namespace detail
} // namespace fearless
