/// \file
/// A semaphore of one thread that waits for one other.
#pragma once

#include <fearless/detail/chrono.h>

#if defined(__GLIBC__) && !defined(FEARLESS_PORTABLE_SEMAPHORE)
#define FEARLESS_POSIX_SEMAPHORE __GLIBC_PREREQ(2, 30)
#else
#define FEARLESS_POSIX_SEMAPHORE 0
#endif

#if FEARLESS_POSIX_SEMAPHORE
#include <cerrno>
#include <ctime>
#include <semaphore.h>
#else
#include <condition_variable>
#include <mutex>
#endif

namespace fearless::detail {

using Deadline = std::chrono::steady_clock::time_point;
inline constexpr Deadline never = Deadline::max();

/// One thread waits until another has posted. It may destroy the semaphore as soon as its wait
/// returns.
#if FEARLESS_POSIX_SEMAPHORE

class Semaphore {
public:
  Semaphore() noexcept { sem_init(&semaphore_, 0, 0); }
  Semaphore(const Semaphore &) = delete;
  Semaphore &operator=(const Semaphore &) = delete;
  ~Semaphore() { sem_destroy(&semaphore_); }

  void wait() noexcept {
    while (sem_wait(&semaphore_) != 0) // a signal handler ran
      ;
  }

  /// False if nobody has posted by then.
  bool wait_until(Deadline deadline) noexcept {
    const auto end = deadline.time_since_epoch();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(end);
    const timespec until{.tv_sec = static_cast<std::time_t>(seconds.count()),
                         .tv_nsec = static_cast<long>((end - seconds).count())};
    while (sem_clockwait(&semaphore_, CLOCK_MONOTONIC, &until) != 0)
      if (errno != EINTR)
        return false;
    return true;
  }

  void post() noexcept { sem_post(&semaphore_); }

private:
  sem_t semaphore_;
};

#else

class Semaphore {
public:
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return posted_; });
  }

  /// False if nobody has posted by then.
  bool wait_until(Deadline deadline) {
    std::unique_lock lock(mutex_);
    return changed_.wait_until(lock, deadline, [this] { return posted_; });
  }

  void post() noexcept {
    const std::lock_guard lock(mutex_); // until the end: the other must not leave before
    posted_ = true;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  bool posted_ = false;
  std::condition_variable changed_;
};

#endif

} // namespace fearless::detail
