/// \file
/// Time limits that neither overflow nor run backwards.
#pragma once

#include <fearless/detail/chrono.h>

namespace fearless::detail {

/// `limit` between nothing and a year, which is as good as for ever and does not overflow.
template <class Rep, class Period>
std::chrono::nanoseconds bounded(const std::chrono::duration<Rep, Period> &limit) {
  constexpr long long year = 365LL * 24 * 60 * 60;
  const double seconds = std::chrono::duration<double>(limit).count(); // which never overflows
  if (seconds >= static_cast<double>(year))
    return std::chrono::nanoseconds(year * 1'000'000'000);
  if (!(seconds > 0)) // not a number is no time either
    return std::chrono::nanoseconds(0);
  return std::chrono::ceil<std::chrono::nanoseconds>(limit);
}

/// When `limit` is over, if it begins now. By a clock that nobody sets.
template <class Rep, class Period>
std::chrono::steady_clock::time_point deadline(const std::chrono::duration<Rep, Period> &limit) {
  return std::chrono::steady_clock::now() +
         std::chrono::ceil<std::chrono::steady_clock::duration>(bounded(limit));
}

} // namespace fearless::detail
