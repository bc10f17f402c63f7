/// \file
/// What the guards of `Mutex` and of `RwLock`'s writers have in common.
#pragma once

#include <fearless/detail/error.h>
#include <fearless/detail/lifetimebound.h>
#include <fearless/detail/unwinding.h>

#include <utility>

namespace fearless::detail {

/// The exclusive lock on a `Lock` with data of type T; releases it when destroyed, and poisons it
/// first if that happens in an unwinding that began after the lock was taken.
///
/// `Lock` has raw_, poison_ and data_, and says in `guard_moved_from` what to throw. The operators
/// that lead to the data are the guards' own: the checker knows guards by them.
template <class Lock, class T> class WriteGuard {
public:
  WriteGuard(WriteGuard &&other) noexcept
      : lock_(std::exchange(other.lock_, nullptr)), uncaught_(other.uncaught_) {}

  /// Releases the lock held so far.
  WriteGuard &operator=(WriteGuard &&other) noexcept {
    if (this != &other) {
      release();
      lock_ = std::exchange(other.lock_, nullptr);
      uncaught_ = other.uncaught_;
    }
    return *this;
  }

protected:
  explicit WriteGuard(const Lock &locked) noexcept
      : lock_(&locked), uncaught_(uncaught_exceptions()) {}

  ~WriteGuard() { release(); }

  /// What it locks, null if it was moved from.
  const Lock *held() const noexcept { return lock_; }

  T &data() const {
    if (lock_ == nullptr) [[unlikely]]
      throw_moved_from(Lock::guard_moved_from);
    return lock_->data_;
  }

private:
  void release() noexcept {
    if (lock_ == nullptr)
      return;
    if (uncaught_exceptions() > uncaught_) [[unlikely]]
      lock_->poison_.set(true);
    lock_->raw_.unlock();
  }

  const Lock *lock_;
  unsigned uncaught_; // exceptions in flight when the lock was taken
};

} // namespace fearless::detail
