/// \file
/// Waiting for a `std::mutex` with a time limit, which the standard offers only for
/// `std::timed_mutex`: a type that `std::condition_variable` does not take, and that is larger than
/// `std::mutex` in some standard libraries.
#pragma once

#include <fearless/detail/deadline.h>

#include <mutex>

#if defined(__GLIBC__)
#include <ctime>
#include <pthread.h>
#else
#include <algorithm>
#include <chrono>
#include <thread>
#endif

namespace fearless::detail {

/// Locks `mutex` unless that takes longer than `limit`; says whether it did.
template <class Rep, class Period>
bool try_lock_for(std::mutex &mutex, std::chrono::duration<Rep, Period> duration) {
  if (mutex.try_lock())
    return true;
  const auto limit = bounded(duration);
  if (limit.count() == 0)
    return false;
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 30)
  // GCC 12's ThreadSanitizer does not know pthread_mutex_clocklock; it knows the older call, which
  // a change of the system's clock can mislead. libstdc++ makes the same choice.
#if defined(__SANITIZE_THREAD__)
  constexpr bool sanitized = true;
#else
  constexpr bool sanitized = false;
#endif
  constexpr clockid_t clock = sanitized ? CLOCK_REALTIME : CLOCK_MONOTONIC;
  timespec now{};
  clock_gettime(clock, &now);
  constexpr long long second = 1'000'000'000; // nanoseconds
  const long long end = now.tv_nsec + limit.count();
  const timespec until{.tv_sec = static_cast<std::time_t>(now.tv_sec + end / second),
                       .tv_nsec = static_cast<long>(end % second)};
  if constexpr (sanitized)
    return pthread_mutex_timedlock(mutex.native_handle(), &until) == 0;
  else
    return pthread_mutex_clocklock(mutex.native_handle(), clock, &until) == 0;
#else
  // No timed wait on this platform's mutex: ask again, at most a millisecond late.
  using std::chrono::steady_clock;
  const auto started = steady_clock::now();
  for (auto pause = std::chrono::microseconds(1); steady_clock::now() - started < limit;
       pause = std::min(pause * 2, std::chrono::microseconds(1000))) {
    std::this_thread::sleep_for(pause);
    if (mutex.try_lock())
      return true;
  }
  return false;
#endif
}

} // namespace fearless::detail
