/// \file
/// A lock for sections so short that nobody should sleep over them.
#pragma once

#include <fearless/detail/chrono.h>

#include <atomic>
#include <thread>

namespace fearless::detail {

/// Tells the processor that this is a waiting loop.
inline void relax() noexcept {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__) || defined(__arm__)
  asm volatile("yield");
#endif
}

/// A lock for a few instructions and the move of a value: one byte, taken by one atomic operation
/// and released by a plain store. For std::lock_guard.
class SpinLock {
public:
  void lock() noexcept {
    if (held_.exchange(true, std::memory_order_acquire)) [[unlikely]]
      wait();
  }

  void unlock() noexcept { held_.store(false, std::memory_order_release); }

private:
  /// Leaves the processor to others when who holds the lock seems not to run; and sleeps when even
  /// that does not help, lest it is the rank of this very thread that keeps the other from running.
  [[gnu::noinline, gnu::cold]] void wait() noexcept {
    unsigned turn = 0;
    do {
      if (turn < 5) // pauses that grow, to leave the cache line to who is to write it
        for (unsigned i = 0; i < (4U << turn); ++i)
          relax();
      else if (turn < 1000)
        std::this_thread::yield();
      else
        std::this_thread::sleep_for(std::chrono::microseconds(50));
      ++turn;
    } while (held_.load(std::memory_order_relaxed) ||
             held_.exchange(true, std::memory_order_acquire));
  }

  std::atomic<bool> held_ = false;
};

} // namespace fearless::detail
