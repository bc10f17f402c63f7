/// \file
/// Threads that may borrow: `scope`, as Rust's `std::thread::scope`.
///
///     std::vector<int> v = read();
///     auto half = v.begin() + v.size() / 2;
///     const int sum = fearless::scope([&](fearless::Scope &s) {
///       auto left = s.spawn([&] { return std::accumulate(v.begin(), half, 0); });
///       auto right = s.spawn([&] { return std::accumulate(half, v.end(), 0); });
///       return left.join() + right.join();
///     });
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/stop.h>
#include <fearless/detail/task.h>
#include <fearless/send.h>
#include <fearless/thread.h>

#include <atomic>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>
#include <vector>

namespace fearless {

class Scope;

/// Calls `f(s)`, waits for every thread that was spawned on `s`, and returns what `f` returned. So
/// these threads may borrow whatever lives outside the call. They are over then, the destructors of
/// their thread_locals and all threads that these spawned included; Rust waits for the closures
/// alone.
///
/// Waits as well when `f` throws, and asks the threads that take a `std::stop_token` to stop; then
/// rethrows what `f` threw. Otherwise, if threads threw and no `join()` rethrew it, rethrows the
/// exception that was thrown first. Scopes may be nested.
///
/// O(1) for each thread, beside the wait. Rust: `thread::scope`, which panics with a message of its
/// own where a thread panicked.
template <class F> std::invoke_result_t<F, Scope &> scope(F &&f);

/// Where the threads of one call to `scope` are spawned; Rust's `thread::Scope`. It cannot be made
/// otherwise, and does not copy or move: threads hold references to it. `spawn` is const as it
/// takes `&self` in Rust, so the scope's own threads may call it too, all at once.
class Scope {
public:
  Scope(const Scope &) = delete;
  Scope &operator=(const Scope &) = delete;

  /// Runs `f()` on a new thread, which ends, its closure destroyed, before the scope does. `f` may
  /// borrow from outside the scope; so may its result. `join()` on the handle gives the result;
  /// a handle that is dropped does not wait. If `f` wants a `std::stop_token`, it runs `f(token)`:
  /// see `JoinHandle::request_stop`.
  ///
  /// Amortised O(1): starts one thread, always; now and then also clears away those that have
  /// ended, destructors of thread_locals included. Does not wait for the thread to run. Throws
  /// `std::system_error` if no thread can be started, `std::bad_alloc`, and what copying or moving
  /// `f` throws. Rust: `Scope::spawn`.
  template <class F> JoinHandle<detail::call_result_t<F>> spawn(F &&f) const {
    using R = detail::call_result_t<F>;
    static_assert(!detail::is_lock_guard<R>,
                  "fearless: a lock guard may not cross to another thread: the thread that took "
                  "the lock must release it");
    auto task = detail::make_task(std::forward<F>(f));
    task->scoped = true;
    reap();
    const std::lock_guard lock(mutex_);
    tasks_.push_back(task);
    if (stopping_)
      task->request_stop();
    try {
      detail::start(task);
    } catch (...) {
      tasks_.pop_back();
      throw;
    }
    return JoinHandle<R>(std::move(task));
  }

private:
  template <class F> friend std::invoke_result_t<F, Scope &> scope(F &&f);
  using Tasks = std::vector<std::shared_ptr<detail::Task>>;

  Scope() = default;
  /// Threads are still running only if `f` threw: it will not stop them any more.
  ~Scope() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    join_all();
  }

  /// Joins what has ended, lest a scope that lives long keeps every thread it ever had. A thread
  /// at its own end leaves that to others: two that wait for each other would both be lost, to the
  /// scope as well, which waits for the threads in `tasks_` only. Lets go of their results outside
  /// the lock: a destructor may spawn.
  void reap() const {
    if (detail::ThreadEnd::has_come())
      return;
    Tasks ended;
    {
      const std::lock_guard lock(mutex_);
      if (tasks_.size() < reap_at_)
        return;
      Tasks running;
      for (const auto &task : tasks_) {
        const bool done = task->ended.load(std::memory_order_acquire) && !task->error;
        (done ? ended : running).push_back(task);
      }
      tasks_ = std::move(running);
      reap_at_ = 2 * tasks_.size() + 64;
    }
    for (const auto &task : ended)
      task->wait();
  }

  /// Waits for all threads, those included that they spawn meanwhile. Returns what they threw
  /// first.
  std::exception_ptr join_all() noexcept {
    std::shared_ptr<detail::Task> failed;
    for (Tasks batch = take(); !batch.empty(); batch = take()) {
      if (stopping_)
        for (const auto &task : batch)
          task->request_stop();
      for (const auto &task : batch) {
        task->wait();
        if (task->unseen_error() && (!failed || task->failed_at < failed->failed_at))
          failed = task;
      }
    }
    return failed ? failed->unseen_error() : nullptr;
  }

  Tasks take() const {
    const std::lock_guard lock(mutex_);
    return std::exchange(tasks_, {});
  }

  mutable std::mutex mutex_;
  mutable Tasks tasks_;
  mutable std::size_t reap_at_ = 64;
  bool stopping_ = false; // what is spawned from now on is asked to stop at once
};

template <class F> std::invoke_result_t<F, Scope &> scope(F &&f) {
  using R = std::invoke_result_t<F, Scope &>;
  Scope threads;
  const auto finish = [&] {
    if (const auto error = threads.join_all())
      std::rethrow_exception(error);
  };
  if constexpr (std::is_void_v<R>) {
    detail::call(std::forward<F>(f), threads);
    finish();
  } else {
    R result = detail::call(std::forward<F>(f), threads);
    finish();
    return std::forward<R>(result);
  }
}

} // namespace fearless
