/// \file
/// What shows from outside that a type looks into data that somebody else owns: pointers,
/// references, iterators, views, handles; and what is a lock guard.
///
/// Types of the standard library are known by their shape where possible: naming one costs
/// everybody its header.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <mutex>
#include <string_view> // declares std::ranges::enable_view
#include <type_traits>
#include <utility>

namespace fearless::detail {

/// A lock guard: the thread that took the lock must release it.
template <class T>
inline constexpr bool is_lock_guard = requires(T guard) { // std::unique_lock, std::shared_lock
  typename T::mutex_type;
  guard.owns_lock();
  guard.release();
};
template <class M> inline constexpr bool is_lock_guard<std::lock_guard<M>> = true;
template <class... M> inline constexpr bool is_lock_guard<std::scoped_lock<M...>> = true;

template <class T> consteval bool borrows();
template <class T> inline constexpr bool is_borrow = borrows<T>();
template <class T> inline constexpr bool is_borrow<std::initializer_list<T>> = true;

// reverse_iterator, move_iterator, counted_iterator.
template <template <class> class A, class I>
  requires requires { typename A<I>::iterator_type; }
inline constexpr bool is_borrow<A<I>> = is_borrow<I>;

template <class T>
concept Complete = requires { sizeof(T); };

template <class T>
concept View = Complete<T> && std::ranges::enable_view<T>;

/// single_view, empty_view: at most one element, always.
template <class V>
concept FixedView = View<V> && requires { requires V::size() <= 1; };

/// owning_view. In ref_view, a const object leads to what it had been given, const or not.
template <class V, class R>
concept OwningView = View<V> && !std::is_const_v<R> && requires(const V &view) {
  { view.base() } -> std::same_as<const R &>;
};

template <class V, class R>
concept RefView = View<V> && requires(const V &view) {
  { view.base() } -> std::same_as<R &>;
};

/// iota_view: counts from one bound to the other.
template <class V, class T, class Bound>
concept CountingView =
    View<V> && !View<T> && std::constructible_from<V, T, Bound> && requires(V view) {
      { *view.begin() } -> std::same_as<T>;
    };

/// A view made of the view beneath it: `take_view<V>`, `transform_view<V, F>`.
template <class T> inline constexpr bool is_adaptor = false;
template <template <class...> class A, class V, class... More>
  requires View<A<V, More...>> && View<V>
inline constexpr bool is_adaptor<A<V, More...>> = !RefView<A<V, More...>, V>;
template <template <class, std::size_t> class A, class V, std::size_t N> // elements_view
  requires View<A<V, N>> && requires(A<V, N> view) {
    { std::move(view).base() } -> std::same_as<V>;
  }
inline constexpr bool is_adaptor<A<V, N>> = true;

/// A view of values that it holds itself. What it holds is another question.
template <class T> inline constexpr bool is_owning_view = is_adaptor<T>;
template <template <class> class V, class E>
  requires(FixedView<V<E>> || OwningView<V<E>, E>)
inline constexpr bool is_owning_view<V<E>> = true;
template <template <class, class> class V, class E, class Bound>
  requires CountingView<V<E, Bound>, E, Bound>
inline constexpr bool is_owning_view<V<E, Bound>> = true;

/// `iota(0, 10).begin()` is a number: made of one, and shows nothing else.
template <class T> consteval bool counts() {
  if constexpr (requires(T &it) { *it; }) {
    using Number = decltype(*std::declval<T &>());
    if constexpr (std::integral<Number>)
      return std::is_constructible_v<T, Number>;
  }
  return false;
}

/// std::reference_wrapper, known by what std::make_pair makes of it.
template <class T> consteval bool refers() {
  using Pair = decltype(std::make_pair(std::declval<std::remove_cv_t<T>>(), 0));
  return !std::is_same_v<Pair, std::pair<std::remove_cv_t<T>, int>>;
}

/// std::atomic_ref, unlike std::atomic.
template <class T>
concept AtomicRef = requires {
  T::required_alignment;
  T::is_always_lock_free;
};

/// Known by its member types, not by the standard's concepts: those ask whether T moves, and T's
/// constructor may in turn ask whether T is Send.
template <class T>
concept Iterator =
    (requires { typename T::iterator_category; } || requires { typename T::iterator_concept; }) && !counts<T>();

template <class T>
concept CoroutineHandle = requires {
  { T::from_address(nullptr) } -> std::same_as<T>;
};

/// An allocator that points to where it allocates: `std::pmr::polymorphic_allocator`.
template <class T>
concept BorrowingAllocator = requires(const T &allocator) {
  { allocator.select_on_container_copy_construction() } -> std::same_as<T>;
  requires std::is_pointer_v<decltype(allocator.resource())>;
};

template <class T> consteval bool borrows() {
  if constexpr (std::is_pointer_v<T>)
    return !std::is_function_v<std::remove_pointer_t<T>>;
  else if constexpr (std::is_class_v<T> && Complete<T>)
    return Iterator<T> || (View<T> && !is_owning_view<T>) || CoroutineHandle<T> ||
           BorrowingAllocator<T> || AtomicRef<T> || refers<T>();
  else
    return std::is_reference_v<T>;
}

} // namespace fearless::detail
