/// \file
/// Whether this thread is unwinding, cheaply enough to ask at every lock and unlock.
#pragma once

#include <exception>

#if defined(__GLIBCXX__)
#include <cxxabi.h>
#endif

namespace fearless::detail {

#if defined(__GLIBCXX__)

// std::uncaught_exceptions() is two calls into shared libraries: 4 ns, twice per lock, beside a
// mutex that costs 3 ns. It reads one counter, whose place the Itanium C++ ABI (2.2.2) fixes and
// which does not move while the thread lives: remember where it is.
inline constinit thread_local const unsigned *uncaught_counter = nullptr;

/// What `std::uncaught_exceptions()` returns.
inline unsigned uncaught_exceptions() noexcept {
  if (uncaught_counter == nullptr) [[unlikely]] {
    struct EhGlobals {
      void *caught;
      unsigned uncaught;
    };
    auto *globals = static_cast<void *>(abi::__cxa_get_globals());
    uncaught_counter = &static_cast<const EhGlobals *>(globals)->uncaught;
  }
  return *uncaught_counter;
}

#else // libc++ does not declare it

/// What `std::uncaught_exceptions()` returns.
inline unsigned uncaught_exceptions() noexcept {
  return static_cast<unsigned>(std::uncaught_exceptions());
}

#endif

} // namespace fearless::detail
