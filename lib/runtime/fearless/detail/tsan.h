/// \file
/// What ThreadSanitizer cannot see for itself: libtbb.so is not built for it, so the order in which
/// TBB's threads take work from each other has to be told. Nothing is left of this in a build
/// without ThreadSanitizer.
#pragma once

#include <cstddef>

#if defined(__SANITIZE_THREAD__)
#define FEARLESS_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define FEARLESS_TSAN 1
#endif
#endif

#if defined(FEARLESS_TSAN)
#include <sanitizer/tsan_interface.h>
#define FEARLESS_NO_TSAN __attribute__((noinline, no_sanitize("thread")))
#else
#define FEARLESS_NO_TSAN
#endif

namespace fearless::detail {

/// What this thread did so far happens before what another one does after `tsan_acquire(mark)`.
inline void tsan_release([[maybe_unused]] const void *mark) noexcept {
#if defined(FEARLESS_TSAN)
  __tsan_release(const_cast<void *>(mark));
#endif
}

inline void tsan_acquire([[maybe_unused]] const void *mark) noexcept {
#if defined(FEARLESS_TSAN)
  __tsan_acquire(const_cast<void *>(mark));
#endif
}

/// What other threads released on the stack below the caller's frame. The count that TBB's threads
/// bring down to zero when they have finished is there, in a frame that is gone: TBB's own wait for
/// it is not seen.
FEARLESS_NO_TSAN inline void tsan_acquire_below() noexcept {
#if defined(FEARLESS_TSAN)
  const auto *here = static_cast<const char *>(__builtin_frame_address(0));
  for (std::size_t below = 0; below < 4096; below += 8)
    tsan_acquire(here - below);
#endif
}

/// A pointer inside an object that TBB copies from thread to thread, in memory that TBB uses again:
/// to ThreadSanitizer that looks like a race, so it does not look.
template <class T> class Handed {
public:
  FEARLESS_NO_TSAN explicit Handed(T *target) noexcept : target_(target) {}
  FEARLESS_NO_TSAN Handed(const Handed &other) noexcept : target_(other.target_) {}
  FEARLESS_NO_TSAN Handed &operator=(const Handed &other) noexcept {
    target_ = other.target_;
    return *this;
  }
  FEARLESS_NO_TSAN T *get() const noexcept { return target_; }

private:
  T *target_;
};

} // namespace fearless::detail
