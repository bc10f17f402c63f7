/// \file
/// Waiting for what another thread is about to do, without asking the system to sleep; and a lock
/// for sections so short that nobody should sleep over them.
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

/// Pauses that grow, so that looking does not keep taking the cache line from who is to write it.
class Pauses {
public:
  /// Pauses, and says how many times in all by now.
  unsigned next() noexcept {
    for (unsigned i = 0; i < length_; ++i)
      relax();
    spent_ += length_;
    if (length_ < longest)
      length_ *= 2;
    return spent_;
  }

private:
  static constexpr unsigned longest = 64;

  unsigned length_ = 4;
  unsigned spent_ = 0;
};

/// How it pays to wait at some place, learnt from the waits there. Sleeping and being woken takes
/// microseconds, and tens of them on an idle processor. Spinning is the quickest way if the other
/// thread runs at the same time, and lost if it does not; then leaving it the processor is, unless
/// a third thread takes that for its whole time slice. Threads share a Patience without a lock: it
/// is a guess, and nothing but time depends on it.
class Patience {
public:
  /// Waits until `holds()`, or until it is time to sleep; says which.
  template <class Holds> bool wait(Holds holds) noexcept { return spin(holds) || yield(holds); }

private:
  using Guess = std::atomic<unsigned>;

  static unsigned get(const Guess &guess) noexcept { return guess.load(std::memory_order_relaxed); }
  static void set(Guess &guess, unsigned value) noexcept {
    guess.store(value, std::memory_order_relaxed);
  }

  template <class Holds> bool spin(Holds holds) noexcept {
    constexpr unsigned most = 2048; // pauses, of ten to fifty nanoseconds each
    const unsigned expected = get(pauses_);
    const unsigned turn = get(turn_) + 1;
    set(turn_, turn);
    const unsigned limit = turn % 512 == 0 ? most : 4 * expected; // times change
    Pauses pauses;
    for (unsigned spent = 0; spent < limit;) {
      spent = pauses.next();
      if (holds()) {
        set(pauses_, (3 * expected + spent + 3) / 4);
        return true;
      }
    }
    set(pauses_, expected / 2);
    return false;
  }

  template <class Holds> bool yield(Holds holds) noexcept {
    if (const unsigned waits = get(no_yields_); waits != 0) {
      set(no_yields_, waits - 1);
      return false;
    }
    for (int i = 0; i < 8; ++i) {
      const auto left = std::chrono::steady_clock::now();
      std::this_thread::yield();
      const auto away = std::chrono::steady_clock::now() - left;
      if (away > std::chrono::microseconds(500)) {
        set(no_yields_, 2048); // sleeps cost about as much together
        return holds();
      }
      if (holds())
        return true;
    }
    return false;
  }

  Guess pauses_ = 64;   // that a wait takes
  Guess turn_ = 0;      // of the waits
  Guess no_yields_ = 0; // for so many waits
};

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
    Pauses pauses;
    unsigned yields = 0;
    do {
      if (yields == 0 && pauses.next() < 64)
        continue;
      if (++yields < 1000)
        std::this_thread::yield();
      else
        std::this_thread::sleep_for(std::chrono::microseconds(50));
    } while (held_.load(std::memory_order_relaxed) ||
             held_.exchange(true, std::memory_order_acquire));
  }

  std::atomic<bool> held_ = false;
};

} // namespace fearless::detail
