/// \file
/// Whether a thread threw while it held a lock.
#pragma once

#include <fearless/detail/error.h>

namespace fearless::detail {

/// One relaxed atomic flag: whoever must not miss it reads and writes it below the lock. By the
/// builtins that std::atomic<bool> is made of; all of <atomic> would make mutex.h a seventh dearer
/// to compile than <mutex>.
class Poison {
public:
  bool is_set() const noexcept { return __atomic_load_n(&set_, __ATOMIC_RELAXED); }
  void set(bool poisoned) noexcept { __atomic_store_n(&set_, poisoned, __ATOMIC_RELAXED); }

  /// Throws `PoisonError` if it is set.
  void check(const char *what) const {
    if (is_set()) [[unlikely]]
      throw_poisoned(what);
  }

private:
  bool set_ = false;
};

} // namespace fearless::detail
