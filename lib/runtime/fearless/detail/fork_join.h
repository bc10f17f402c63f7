/// \file
/// What `join` and `par_sort_unstable` are made of.
#pragma once

#include <fearless/detail/pool.h>
#include <fearless/send.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace fearless::detail {

template <class F>
using BranchResult = std::conditional_t<std::is_void_v<std::invoke_result_t<F>>, std::monostate,
                                        std::decay_t<std::invoke_result_t<F>>>;

/// Calls `f()`, and keeps what it returns.
template <class T, class F> void keep(std::optional<T> &result, F &&f) {
  static_assert(!is_lock_guard<T>,
                "fearless: a lock guard may not cross to another thread: the thread that took the "
                "lock must release it");
  if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
    std::invoke(std::forward<F>(f));
    result.emplace();
  } else
    result.emplace(std::invoke(std::forward<F>(f)));
}

/// Puts what belongs into each half there, and sorts the halves at once.
template <class Iterator, class Less>
void sort_range(Iterator first, Iterator last, const Less &less) {
  constexpr auto alone = 4096; // elements that one thread sorts about as fast as two
  if (last - first <= alone) {
    std::sort(first, last, std::ref(less));
    return;
  }
  const auto middle = first + (last - first) / 2;
  std::nth_element(first, middle, last, std::ref(less));
  run_both([&] { sort_range(first, middle, less); }, [&] { sort_range(middle + 1, last, less); });
}

} // namespace fearless::detail
