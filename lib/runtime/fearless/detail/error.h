/// \file
/// The exceptions that the runtime itself throws.
#pragma once

#include <stdexcept>

namespace fearless {

/// Thrown when a value is used after it was given away: a moved-from `Arc`, a `JoinHandle` that was
/// already joined. rustc refuses such code (E0382), and so does the checker; without it, C++
/// compiles it, and this exception stands where undefined behaviour would be. `what()` names the
/// type.
class MovedFrom : public std::logic_error {
public:
  using std::logic_error::logic_error;
};

/// Thrown by a lock whose data may be half changed, because a thread threw while it held the lock.
/// Rust's `PoisonError` is returned, with the guard inside; an exception that carried a held lock
/// would keep it locked for as long as somebody keeps the exception, so here one calls
/// `clear_poison()` and locks.
class PoisonError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

namespace detail {

// Out of line and cold, so that the check itself costs a compare and a branch never taken.
[[noreturn, gnu::cold, gnu::noinline]] inline void throw_moved_from(const char *what) {
  throw MovedFrom(what);
}

[[noreturn, gnu::cold, gnu::noinline]] inline void throw_poisoned(const char *what) {
  throw PoisonError(what);
}

} // namespace detail
} // namespace fearless
