/// \file
/// One running thread and what it leaves behind: shared by its `JoinHandle` and, for a thread of a
/// scope, by the scope.
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/chrono.h>
#include <fearless/detail/stop.h>

#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>
#include <type_traits>
#include <utility>

namespace fearless::detail {

/// The end of a thread, as far as it can be told from within: all its thread_locals are destroyed,
/// and what runs after that is at most what C libraries have registered for it.
class ThreadEnd {
public:
  /// Sets `ended` when this thread's end comes. To be called before anything of the user's runs
  /// here: of thread_locals, what is made first is destroyed last.
  static void sets(std::atomic<bool> &ended) {
    static thread_local ThreadEnd end;
    end.ended_ = &ended;
  }

  /// It has come for this thread.
  static bool has_come() noexcept { return has_come_; }

private:
  ThreadEnd() = default;
  ~ThreadEnd() {
    has_come_ = true;
    ended_->store(true, std::memory_order_release);
  }

  static inline constinit thread_local bool has_come_ = false;
  std::atomic<bool> *ended_ = nullptr;
};

/// A thread whose result does not matter here. The thread itself writes `error` and `failed_at`;
/// they may be read once `wait()` has returned.
struct Task {
  std::mutex joining; // a scope and a handle may wait for the same thread at once
  std::thread thread;
  std::thread::id id;
  bool scoped = false;
  std::atomic<bool> ended = false; // see ThreadEnd; for a thread of a scope, which keeps the task
  std::exception_ptr error;
  bool error_seen = false; // guarded by `joining`: a join() rethrew it already
  std::chrono::steady_clock::time_point failed_at;
#ifdef __cpp_lib_jthread
  std::stop_source stop{std::nostopstate}; // has a state if the callable wants a token
#endif

  bool is_this_thread() const noexcept { return id == std::this_thread::get_id(); }

  /// Asks the callable to stop, if it takes a stop_token and was not asked before.
  bool request_stop() noexcept {
#ifdef __cpp_lib_jthread
    return stop.request_stop();
#else
    return false;
#endif
  }

  /// Returns when the thread is over, its closure and its arguments destroyed.
  void wait() {
    const std::lock_guard lock(joining);
    if (thread.joinable())
      thread.join();
  }

  /// What the thread threw, if no join() told anybody yet. After `wait()`.
  std::exception_ptr unseen_error() {
    const std::lock_guard lock(joining);
    return error_seen ? nullptr : error;
  }

  [[noreturn]] void rethrow() {
    {
      const std::lock_guard lock(joining);
      error_seen = true;
    }
    std::rethrow_exception(error);
  }
};

/// A thread that returns R.
template <class R> struct TaskOf : Task {
  struct Nothing {};
  using Stored = std::conditional_t<
      std::is_void_v<R>, Nothing,
      std::conditional_t<std::is_reference_v<R>, std::add_pointer_t<std::remove_reference_t<R>>,
                         std::remove_cv_t<R>>>;
  std::optional<Stored> result;

  /// What the thread does; keeps what it returns or throws.
  template <class F, class... Args> void call(F &&f, Args &&...args) noexcept {
    try {
      if constexpr (std::is_void_v<R>)
        detail::call(std::forward<F>(f), std::forward<Args>(args)...);
      else if constexpr (std::is_reference_v<R>) {
        R value = detail::call(std::forward<F>(f), std::forward<Args>(args)...);
        result = std::addressof(value);
      } else
        result.emplace(detail::call(std::forward<F>(f), std::forward<Args>(args)...));
    } catch (...) {
      error = std::current_exception();
      failed_at = std::chrono::steady_clock::now();
    }
  }

  /// The result, once. After `wait()`, when there is no error.
  R take() {
    if constexpr (std::is_reference_v<R>)
      return static_cast<R>(**result);
    else if constexpr (!std::is_void_v<R>)
      return std::move(*result);
  }
};

/// A thread with the callable and the arguments that it owns, `Parts`, and destroys itself, whoever
/// still holds the task.
template <class R, class... Parts> struct Body : TaskOf<R> {
  std::optional<std::tuple<Parts...>> parts;

  template <class... From>
  explicit Body(From &&...from) : parts(std::in_place, std::forward<From>(from)...) {}

  void run() noexcept {
    if (this->scoped)
      ThreadEnd::sets(this->ended);
    std::apply([this](Parts &...part) { this->call(std::forward<Parts>(part)...); }, *parts);
    parts.reset();
  }
};

/// A task that will call `f(args...)`, on copies as std::thread makes them; or `f(token, args...)`.
template <class F, class... Args> auto make_task(F &&f, Args &&...args) {
  if constexpr (WantsStopToken<F, Args...>::value) {
    std::stop_source stop;
    auto task = make_task(std::forward<F>(f), stop.get_token(), std::forward<Args>(args)...);
    task->stop = std::move(stop);
    return task;
  } else
    return std::make_shared<
        Body<call_result_t<F, Args...>, std::decay_t<F>, std::decay_t<Args>...>>(
        std::forward<F>(f), std::forward<Args>(args)...);
}

template <class Body> void start(const std::shared_ptr<Body> &task) {
  task->thread = std::thread([task] { task->run(); });
  task->id = task->thread.get_id();
}

} // namespace fearless::detail
