/// \file
/// `std::invoke` without <functional>, which alone costs most of what <mutex> costs to compile.
#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

namespace fearless::detail {

/// Calls `f` with `args`, whatever kind of callable it is.
template <class F, class... Args> std::invoke_result_t<F, Args...> call(F &&f, Args &&...args) {
  return std::apply(std::forward<F>(f), std::forward_as_tuple(std::forward<Args>(args)...));
}

} // namespace fearless::detail
