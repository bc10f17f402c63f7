/// \file
/// Time limits that neither overflow nor run backwards.
#pragma once

#include <chrono>

namespace fearless::detail {

/// `limit` between nothing and a year, which is as good as for ever and does not overflow.
template <class Rep, class Period>
std::chrono::nanoseconds bounded(const std::chrono::duration<Rep, Period> &limit) {
  constexpr std::chrono::hours year(24 * 365);
  const std::chrono::duration<double> seconds = limit; // no duration overflows this one
  if (seconds >= year)
    return year;
  if (!(seconds > seconds.zero())) // not a number is no time either
    return std::chrono::nanoseconds::zero();
  return std::chrono::ceil<std::chrono::nanoseconds>(limit);
}

/// When `limit` is over, if it begins now. By a clock that nobody sets.
template <class Rep, class Period>
std::chrono::steady_clock::time_point deadline(const std::chrono::duration<Rep, Period> &limit) {
  return std::chrono::steady_clock::now() +
         std::chrono::ceil<std::chrono::steady_clock::duration>(bounded(limit));
}

} // namespace fearless::detail
