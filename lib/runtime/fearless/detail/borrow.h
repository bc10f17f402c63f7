/// \file
/// What shows from outside that a type looks into data that somebody else owns: pointers,
/// references, iterators, views, handles; and what is a lock guard.
///
/// Types of the standard library are known by their shape where possible: naming one costs
/// everybody its header.
#pragma once

#include <atomic>
#include <concepts>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <mutex>
#include <ranges>
#include <shared_mutex>
#include <type_traits>

namespace fearless::detail {

/// A lock guard: the thread that took the lock must release it.
template <class T> inline constexpr bool is_lock_guard = false;
template <class M> inline constexpr bool is_lock_guard<std::lock_guard<M>> = true;
template <class M> inline constexpr bool is_lock_guard<std::unique_lock<M>> = true;
template <class M> inline constexpr bool is_lock_guard<std::shared_lock<M>> = true;
template <class... M> inline constexpr bool is_lock_guard<std::scoped_lock<M...>> = true;

template <class T> consteval bool borrows();
template <class T> inline constexpr bool is_borrow = borrows<T>();
template <class T> inline constexpr bool is_borrow<std::reference_wrapper<T>> = true;
template <class T> inline constexpr bool is_borrow<std::initializer_list<T>> = true;
template <class T> inline constexpr bool is_borrow<std::atomic_ref<T>> = true;
template <class I> inline constexpr bool is_borrow<std::reverse_iterator<I>> = is_borrow<I>;
template <class I> inline constexpr bool is_borrow<std::move_iterator<I>> = is_borrow<I>;
template <class I> inline constexpr bool is_borrow<std::counted_iterator<I>> = is_borrow<I>;

template <class T>
concept Complete = requires { sizeof(T); };

template <class T>
concept View = Complete<T> && std::ranges::enable_view<T>;

/// A view made of the view beneath it: `take_view<V>`, `transform_view<V, F>`.
template <class T> inline constexpr bool is_adaptor = false;
template <template <class...> class A, class V, class... More>
  requires View<A<V, More...>> && View<V>
inline constexpr bool is_adaptor<A<V, More...>> = true;
template <class V, std::size_t N>
inline constexpr bool is_adaptor<std::ranges::elements_view<V, N>> = true;
template <class R> inline constexpr bool is_adaptor<std::ranges::ref_view<R>> = false;

/// A view of values that it holds itself. What it holds is another question.
template <class T> inline constexpr bool is_owning_view = is_adaptor<T>;
template <class T> inline constexpr bool is_owning_view<std::ranges::empty_view<T>> = true;
template <class T> inline constexpr bool is_owning_view<std::ranges::single_view<T>> = true;
template <class R> inline constexpr bool is_owning_view<std::ranges::owning_view<R>> = true;
template <class T, class Bound>
inline constexpr bool is_owning_view<std::ranges::iota_view<T, Bound>> = true;

/// `iota(0, 10).begin()` is a number.
template <class T> consteval bool counts() {
  if constexpr (requires(T &it) { *it; }) {
    using Number = decltype(*std::declval<T &>());
    if constexpr (std::integral<Number>)
      return std::same_as<T, std::ranges::iterator_t<std::ranges::iota_view<Number, Number>>> ||
             std::same_as<T, std::ranges::iterator_t<std::ranges::iota_view<Number>>>;
  }
  return false;
}

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
           BorrowingAllocator<T>;
  else
    return std::is_reference_v<T>;
}

} // namespace fearless::detail
