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

#include <fearless/detail/borrow.h>

#include <cstddef>
#include <optional>
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
#if defined(__clang__) && __clang_major__ >= 22
#define FEARLESS_ALLOW(rule, why) [[clang::annotate("fearless:allow", rule, why)]]
#elif defined(__clang__) && __clang_major__ >= 19 // takes no annotation on a statement
#define FEARLESS_ALLOW(rule, why) [[clang::suppress("fearless:allow", rule, why)]]
#else
#define FEARLESS_ALLOW(rule, why)
#endif
#if defined(__clang__) && __clang_major__ >= 19
#define FEARLESS_SEND [[clang::annotate("fearless:send")]]
#define FEARLESS_SYNC [[clang::annotate("fearless:sync")]]
#define FEARLESS_NOT_SEND [[clang::annotate("fearless:not_send")]]
#define FEARLESS_NOT_SYNC [[clang::annotate("fearless:not_sync")]]
#define FEARLESS_UNSAFE_SEND(why) [[clang::annotate("fearless:unsafe_send", why)]]
#define FEARLESS_UNSAFE_SYNC(why) [[clang::annotate("fearless:unsafe_sync", why)]]
#else
#define FEARLESS_SEND
#define FEARLESS_SYNC
#define FEARLESS_NOT_SEND
#define FEARLESS_NOT_SYNC
#define FEARLESS_UNSAFE_SEND(why)
#define FEARLESS_UNSAFE_SYNC(why)
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

/// What a standard type holds, as far as its template arguments tell. `racy`: two threads that use
/// one such object through a plain reference race, because nothing in it synchronises.
template <class T> struct Contents {
  static constexpr bool send = true, sync = true, racy = std::is_scalar_v<T>;
};

template <class... E> struct Holder {
  static constexpr bool send = (Send<E> && ...), sync = (Sync<E> && ...), racy = true;
};

// Neither grows nor switches: as synchronised as its elements are.
template <class... E> struct Aggregate : Holder<E...> {
  static constexpr bool racy = (Contents<E>::racy || ...);
};

template <class E> struct Contents<E[]> : Aggregate<E> {};
template <class E, std::size_t N> struct Contents<E[N]> : Aggregate<E> {};
template <class A, class B> struct Contents<std::pair<A, B>> : Aggregate<A, B> {};
template <class... E> struct Contents<std::tuple<E...>> : Aggregate<E...> {};
template <class E> struct Contents<std::optional<E>> : Holder<E> {};

// Types known by their shapes: the headers that name them would make this one dear.

// array.
template <template <class, std::size_t> class A, class E, std::size_t N>
  requires requires { std::tuple_size<A<E, N>>::value; }
struct Contents<A<E, N>> : Aggregate<E> {};

// variant.
template <template <class...> class V, class... E>
  requires requires(const V<E...> &variant) { variant.valueless_by_exception(); }
struct Contents<V<E...>> : Holder<E...> {};

// atomic.
template <template <class> class A, class E>
  requires requires { A<E>::is_always_lock_free; }
struct Contents<A<E>> : Holder<E> {
  static constexpr bool racy = false;
};

/// What a container is ordered, hashed and allocated by.
template <class C> consteval bool policies_cross() {
  bool cross = Send<typename C::allocator_type>;
  if constexpr (requires { typename C::key_compare; })
    cross = cross && Send<typename C::key_compare>;
  if constexpr (requires { typename C::hasher; })
    cross = cross && Send<typename C::hasher> && Send<typename C::key_equal>;
  return cross;
}

/// Hands out iterators and takes elements away: nothing of the kind can synchronise itself. A
/// concurrent container does the one or the other.
template <class C>
concept Erasable =
    requires(C &c) { c.erase(c.cbegin()); } || requires(C &c) { c.erase_after(c.cbegin()); };

// vector, deque, list, set, map, string ..., and whatever else is shaped like them.
template <class C>
  requires requires {
    typename C::value_type;
    typename C::allocator_type;
  }
struct Contents<C> {
  static constexpr bool send = Send<typename C::value_type> && policies_cross<C>();
  static constexpr bool racy = Erasable<C>;
  static constexpr bool sync = !racy || (Sync<typename C::value_type> && policies_cross<C>());
};

// stack, queue, priority_queue.
template <class C>
  requires requires {
    typename C::value_type;
    typename C::container_type;
  }
struct Contents<C> : Holder<typename C::value_type> {};

/// Several threads hold pointers to one U: it must be const, or synchronise itself.
template <class U>
inline constexpr bool shareable = Send<U> && Sync<U> && (std::is_const_v<U> || !Contents<U>::racy);

// The views that own what they show, and those made of another view: single_view, owning_view,
// iota_view, elements_view, and whatever adapts a view.
template <template <class> class V, class E>
  requires((FixedView<V<E>> || OwningView<V<E>, E>) && !is_adaptor<V<E>>)
struct Contents<V<E>> : Holder<E> {};
template <template <class, class> class V, class E, class Bound>
  requires CountingView<V<E, Bound>, E, Bound>
struct Contents<V<E, Bound>> : Holder<E, Bound> {};
template <template <class, std::size_t> class A, class V, std::size_t N>
  requires is_adaptor<A<V, N>>
struct Contents<A<V, N>> : Holder<V> {};
template <template <class...> class A, class V, class... More>
  requires is_adaptor<A<V, More...>>
struct Contents<A<V, More...>> : Holder<V, More...> {};

// reverse_iterator, move_iterator, counted_iterator.
template <template <class> class A, class I>
  requires requires { typename A<I>::iterator_type; }
struct Contents<A<I>> : Holder<I> {};

// future, shared_future and promise: what waits for a value to arrive.
template <class F>
concept Awaited = requires(F &f) {
  f.valid();
  f.wait();
  f.get();
} || requires(F &f) {
  f.get_future();
  f.set_exception(nullptr);
};
template <template <class> class F, class R>
  requires Awaited<F<R>>
struct Contents<F<R>> {
  static constexpr bool shared =
      !requires(F<R> &f) { f.share(); } && !requires(F<R> &f) { f.get_future(); };
  static constexpr bool send = Send<R> && (!shared || Sync<R>), sync = send, racy = false;
};

// Streams change as one reads them, and who only reads one cannot use it.
template <class S>
  requires requires(const S &s) {
    typename S::traits_type;
    s.rdstate();
  }
struct Contents<S> {
  static constexpr bool send = true, sync = false, racy = true;
};

// function.
template <template <class> class F, class R, class... A>
  requires requires { typename F<R(A...)>::result_type; }
struct Contents<F<R(A...)>> : Holder<> {};

// const is shallow in C++: through `const unique_ptr<U>&` one may change the U.
// unique_ptr:
template <template <class, class> class P, class U, class D>
  requires requires { typename P<U, D>::deleter_type; }
struct Contents<P<U, D>> {
  static constexpr bool send = Send<U> && Send<D>, sync = shareable<U> && Sync<D>, racy = true;
};

// shared_ptr and weak_ptr.
template <class P>
concept Counted = requires(const P &pointer) {
  typename P::element_type;
  pointer.use_count();
};
template <template <class> class P, class U>
  requires Counted<P<U>>
struct Contents<P<U>> {
  static constexpr bool send = shareable<U>, sync = shareable<U>, racy = true;
};

/// Would be Send if it shared a const U.
template <class T> inline constexpr bool shares_writable = false;
template <template <class> class P, class U>
  requires Counted<P<U>>
inline constexpr bool shares_writable<P<U>> = !shareable<U> && shareable<const U>;

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
  static_assert(!shares_writable<T> || Send<T>,
                "fearless: every owner of this shared_ptr may write what it shares, on any thread, "
                "and nothing synchronises that: share it as Arc<Mutex<T>>, or as "
                "shared_ptr<const T>");
  static_assert(is_borrow<T> || is_lock_guard<T> || shares_writable<T> || Send<T>,
                "fearless: this type is not Send: it holds a pointer, view or guard, or shares "
                "data that nothing synchronises; hold values, or share as Arc<Mutex<T>>");
}

} // namespace detail
} // namespace fearless
