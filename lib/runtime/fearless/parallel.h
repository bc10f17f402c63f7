/// \file
/// Parallel iterators and fork-join, as in Rust's rayon, on oneTBB's work-stealing threads.
///
///     const auto squares = fearless::par_iter(numbers)
///                              .filter([](int n) { return n % 2 == 0; })
///                              .map([](int n) { return n * n; })
///                              .collect();
///
/// Link TBB (Debian: libtbb-dev; `-ltbb`, in CMake `TBB::tbb`). For its sake fearless.h does not
/// include this header.
///
/// Threads are TBB's: as many as there are cores, and the calling one. Bodies may use parallel
/// iterators themselves. To have fewer threads, call from inside `tbb::task_arena::execute` or set
/// a `tbb::global_control`; with one thread, everything runs in the caller, in order. How the work
/// is cut up, `with_min_len` and `deterministic` say.
#pragma once

#include <fearless/detail/fork_join.h>
#include <fearless/detail/lifetimebound.h>
#include <fearless/detail/par_source.h>
#include <fearless/par_iter.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <ranges>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <utility>

namespace fearless {

/// The elements of a range, for reading, in parallel: hands out `const T&`, or values where the
/// range computes its elements. rayon's `par_iter`.
///
/// A container is referred to and must live until the last call; a temporary one is kept, and so is
/// a view. A range without random access is first gone through once by this thread: O(n), else
/// O(1). Never waits. Throws `std::bad_alloc` there, and what moving the range throws.
template <std::ranges::range R> auto par_iter(R &range FEARLESS_LIFETIMEBOUND) {
  return detail::par_iter_of(detail::read_source(range));
}
template <std::ranges::range R>
  requires(!std::is_lvalue_reference_v<R>)
auto par_iter(R &&range) {
  return detail::par_iter_of(detail::read_source(std::move(range)));
}

/// The integers from `first` up to but without `last`; none if `last` is not above `first`. O(1).
/// Never waits. Throws `std::invalid_argument` if their common type cannot hold a negative `first`.
/// rayon: `(first..last).into_par_iter()`.
template <std::integral A, std::integral B> auto par_range(A first, B last) {
  using T = std::common_type_t<A, B>;
  bool none = false;
  if constexpr (std::unsigned_integral<T> && std::signed_integral<B>)
    none = last < 0;
  if constexpr (std::unsigned_integral<T> && std::signed_integral<A>)
    if (first < 0)
      throw std::invalid_argument("fearless::par_range: a negative start of an unsigned range");
  none = none || static_cast<T>(last) <= static_cast<T>(first);
  const auto count = static_cast<std::size_t>(last) - static_cast<std::size_t>(first);
  return detail::par_iter_of(detail::IntegerSource<T>{static_cast<T>(first), none ? 0 : count});
}

/// The elements of a range, for writing: hands out `T&`, each to one thread. rayon's
/// `par_iter_mut`. The range must live, and its iterators stay valid, until the last call. Costs,
/// never waits and throws as `par_iter`: O(1) with random access.
template <class R> auto par_iter_mut(R &&range FEARLESS_LIFETIMEBOUND) {
  detail::require_writable_range<R>();
  if constexpr (detail::writable_range<R>)
    return detail::par_iter_of(detail::write_source(range));
}

/// The elements of a container that is given away: hands out `T&&`, so that callables may move from
/// them. rayon's `into_par_iter`. Can be used once; then throws `MovedFrom`. What owns no elements,
/// such as a view, is read as by `par_iter`. O(1). Never waits. Throws what moving the range
/// throws.
template <std::ranges::range R>
  requires(!std::is_lvalue_reference_v<R>)
auto into_par_iter(R &&range) {
  if constexpr (!std::ranges::view<R> && std::ranges::random_access_range<R> &&
                std::is_lvalue_reference_v<std::ranges::range_reference_t<R>>)
    return detail::par_iter_of(detail::TakenSource<R>(std::move(range)));
  else
    return par_iter(std::move(range));
}

/// A contiguous range in runs of n elements, the last perhaps shorter, for reading: hands out
/// `std::span<const T>`. Keeps what `par_iter` keeps. O(1). Never waits. Throws
/// `std::invalid_argument` if n is 0. rayon: `par_chunks`, which panics then.
template <std::ranges::contiguous_range R>
auto par_chunks(R &range FEARLESS_LIFETIMEBOUND, std::size_t n) {
  return detail::par_iter_of(detail::chunk_source(range, n));
}
template <std::ranges::contiguous_range R>
  requires(!std::is_lvalue_reference_v<R>)
auto par_chunks(R &&range, std::size_t n) {
  return detail::par_iter_of(detail::chunk_source(std::move(range), n));
}

/// The same for writing: hands out `std::span<T>`, each to one thread. O(1), never waits, and
/// throws the same. rayon: `par_chunks_mut`.
template <std::ranges::contiguous_range R>
auto par_chunks_mut(R &&range FEARLESS_LIFETIMEBOUND, std::size_t n) {
  detail::require_writable_range<R>();
  if constexpr (detail::writable_range<R>)
    return detail::par_iter_of(
        detail::chunk_source(std::span(std::ranges::data(range), std::ranges::size(range)), n));
}

/// The first i elements, and the rest: two spans that have no element in common, so that two
/// threads may write to them. O(1). Never waits. Throws `std::out_of_range` if there are fewer.
/// Rust's `split_at_mut`, which panics then.
template <std::ranges::contiguous_range R>
  requires std::ranges::sized_range<R>
[[nodiscard]] auto split_at(R &&range FEARLESS_LIFETIMEBOUND, std::size_t i) {
  static_assert(std::ranges::borrowed_range<R>,
                "fearless: split_at gives views of this range, which dies at once: name it first");
  const std::span all(std::ranges::data(range), std::ranges::size(range));
  if (i > all.size())
    throw std::out_of_range("fearless::split_at: the range is shorter");
  return std::pair(std::span(all.first(i)), std::span(all.subspan(i)));
}

/// Calls `a()` and `b()`, at once if a thread is free, and gives both results as a pair of values;
/// nothing if both return void, std::monostate in place of one that does. Always calls both, and
/// waits for both; then throws what `a` threw, else what `b` threw. O(1) beside them; while it
/// waits, this thread helps with what they run in parallel. rayon's `join`.
///
/// Each is called once, by one thread, so what it changes of its own is nobody else's: it may be a
/// `mutable` lambda.
template <class A, class B> auto join(A &&a, B &&b) {
  static_assert(std::is_invocable_v<A> && std::is_invocable_v<B>,
                "fearless: join(a, b) calls a() and b()");
  using ResultOfA = detail::BranchResult<A>;
  using ResultOfB = detail::BranchResult<B>;
  std::optional<ResultOfA> result_of_a;
  std::optional<ResultOfB> result_of_b;
  detail::run_both([&] { detail::keep(result_of_a, std::forward<A>(a)); },
                   [&] { detail::keep(result_of_b, std::forward<B>(b)); });
  if constexpr (!std::is_void_v<std::invoke_result_t<A>> ||
                !std::is_void_v<std::invoke_result_t<B>>)
    return std::pair<ResultOfA, ResultOfB>(*std::move(result_of_a), *std::move(result_of_b));
}

/// Sorts in place; elements that `less(x, y)` does not tell apart come in any order. rayon's
/// `par_sort_unstable`. O(n log n) comparisons. Waits until all is done. If `less` or the
/// projection throws, so does this, and the elements are all there, in some order.
template <std::ranges::random_access_range R, class Less = std::ranges::less,
          class Projection = std::identity>
  requires std::sortable<std::ranges::iterator_t<R>, Less, Projection>
void par_sort_unstable(R &&range, const Less &less = {}, const Projection &projection = {}) {
  detail::require_writable_range<R>();
  using Element = std::ranges::range_reference_t<R>;
  detail::require_shared_callable<Projection, Element>();
  using Key = std::invoke_result_t<const Projection &, Element>;
  detail::require_shared_predicate<Less, Key, Key>();
  const auto first = std::ranges::begin(range);
  detail::sort_range(first, first + std::ranges::distance(range),
                     [&](const auto &x, const auto &y) {
                       return static_cast<bool>(std::invoke(less, std::invoke(projection, x),
                                                            std::invoke(projection, y)));
                     });
}

} // namespace fearless
