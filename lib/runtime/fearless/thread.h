/// \file
/// Threads that are joined: `spawn`, `JoinHandle`, and `SendFn`, the callable to hand to one.
///
///     auto length = fearless::spawn([](const std::string &s) { return s.size(); }, name);
///     use(length.join());
#pragma once

#include <fearless/detail/call.h>
#include <fearless/detail/error.h>
#include <fearless/detail/stop.h>
#include <fearless/detail/task.h>
#include <fearless/send.h>

#include <concepts>
#include <cstddef>
#include <memory>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

namespace fearless {

/// A running thread that will return an R; what `spawn` and `Scope::spawn` give: Rust's
/// `JoinHandle` and `ScopedJoinHandle`. Moves, never copies.
///
/// The destructor of a handle from `spawn` waits for the thread, and drops what it returned or
/// threw. Rust's detaches it; but in C++ the thread may use what dies at the end of this very
/// block, and code that is unwinding is where that happens. Call `detach()` to let the thread go.
/// If the thread's callable takes a `std::stop_token`, the destructor asks it to stop first, as
/// that of std::jthread does.
/// A thread of a scope is waited for by its scope: its handle may be dropped at once.
template <class R> class JoinHandle {
public:
  /// For `spawn` alone. O(1). Never waits, never throws. Rust: none.
  explicit JoinHandle(std::shared_ptr<detail::TaskOf<R>> task) noexcept : task_(std::move(task)) {}

  JoinHandle(JoinHandle &&other) noexcept = default;

  /// Lets go of the thread held so far as the destructor does: waits for it.
  JoinHandle &operator=(JoinHandle &&other) noexcept {
    if (this != &other) {
      finish();
      task_ = std::move(other.task_);
    }
    return *this;
  }

  ~JoinHandle() { finish(); }

  /// Waits for the thread; returns what it returned, or rethrows what it threw (where Rust returns
  /// an Err). By then the thread's closure and arguments are destroyed.
  ///
  /// Uses up the handle. O(1) beside the wait and the move of the result. Throws `MovedFrom` if it
  /// was used up or moved from before, and `std::system_error` (resource_deadlock_would_occur) when
  /// a thread joins itself. Rust: `JoinHandle::join`.
  R join() {
    check("fearless::JoinHandle::join: this handle was already joined, detached or moved from");
    if (task_->is_this_thread())
      throw std::system_error(std::make_error_code(std::errc::resource_deadlock_would_occur),
                              "fearless::JoinHandle::join: a thread cannot wait for itself");
    const auto task = std::move(task_);
    task->wait();
    if (task->error)
      task->rethrow();
    return task->take();
  }

  /// Lets the thread run on by itself; what it returns or throws is dropped. Uses up the handle. A
  /// thread of a scope is still waited for by its scope.
  /// O(1). Never waits. Throws `MovedFrom` as `join` does. Rust: dropping the handle.
  void detach() {
    check("fearless::JoinHandle::detach: this handle was already joined, detached or moved from");
    const auto task = std::move(task_);
    if (!task->scoped)
      task->thread.detach();
  }

#ifdef __cpp_lib_jthread
  /// Asks the thread to stop: its callable sees that in the `std::stop_token` it takes, and
  /// whatever waits with this token wakes. True if this call is the first to ask; false as well if
  /// the callable takes no token, and so cannot be asked. Does not wait for the thread to stop:
  /// `join()` does.
  ///
  /// O(callbacks registered with the token), which it calls. Throws `MovedFrom` as `join` does.
  /// Rust: none; std::jthread's `request_stop`.
  bool request_stop() const {
    check("fearless::JoinHandle::request_stop: this handle was already joined, detached or moved "
          "from");
    return task_->request_stop();
  }

  /// The token that the thread's callable has; one that nobody can ask to stop, if it takes none.
  /// O(1). Never waits. Throws `MovedFrom` as `join` does. Rust: none; std::jthread's
  /// `get_stop_token`.
  [[nodiscard]] std::stop_token get_stop_token() const {
    check("fearless::JoinHandle::get_stop_token: this handle was already joined, detached or moved "
          "from");
    return task_->stop.get_token();
  }
#endif

private:
  void check(const char *message) const {
    if (!task_)
      detail::throw_moved_from(message);
  }

  void finish() noexcept {
    if (!task_ || task_->scoped)
      return;
    if (task_->is_this_thread()) // its own closure owns it: nobody is left to wait
      task_->thread.detach();
    else {
      task_->request_stop();
      task_->wait();
    }
    task_.reset();
  }

  std::shared_ptr<detail::TaskOf<R>> task_;
};

// What the thread returns crosses when it is joined.
template <class R> struct is_send<JoinHandle<R>> : is_send<R> {};
template <class R> struct is_sync<JoinHandle<R>> : is_send<R> {};

namespace detail {

// `spawn(f, "text")`: a const array of characters is a string literal in all but rare code; whether
// it is, the checker sees. It decays to a pointer, as for std::thread.
template <class T> inline constexpr bool may_be_literal = false;
template <std::size_t N> inline constexpr bool may_be_literal<const char (&)[N]> = true;

// `return "text"`: the same for a result, which is a pointer by then.
template <class T>
inline constexpr bool may_point_to_literal =
    std::same_as<T, const char *> || std::same_as<T, std::string_view>;

template <class Arg> consteval void require_send_argument() {
  if constexpr (!may_be_literal<Arg>)
    require_send<std::decay_t<Arg>>();
}

template <class R> consteval void require_send_result() {
  if constexpr (!std::is_void_v<R> && !may_point_to_literal<R>)
    require_send<R>();
}

} // namespace detail

/// Runs `f(args...)` on a new thread; or `f(token, args...)` if f wants a `std::stop_token` before
/// its arguments, by which it learns of `request_stop()` on the handle, as with std::jthread.
///
/// As std::thread does, copies or moves `f` and `args` to the new thread, which destroys them when
/// it ends. Arguments and result must be `Send`: no pointers, references, views or lock guards,
/// string literals excepted.
/// What `f` captures is the checker's to judge, like rustc's `F: Send + 'static`.
///
/// O(1): starts one thread, always; there is no pool. Does not wait for it to run. Throws
/// `std::system_error` if no thread can be started, `std::bad_alloc`, and what copying or moving
/// throws. Rust: `thread::Builder::spawn`; `thread::spawn` panics where no thread can be started.
template <class F, class... Args>
[[nodiscard("dropping the handle waits for the thread at once: keep it, join() or detach() it")]]
auto spawn(F &&f, Args &&...args) {
  static_assert(std::disjunction_v<detail::Called<F, Args...>, detail::WantsStopToken<F, Args...>>,
                "fearless::spawn(f, args...): f cannot be called with these arguments, which the "
                "thread passes as rvalues (take them by value, const T& or T&&)");
  detail::require_send<std::decay_t<F>>();
  (detail::require_send_argument<Args>(), ...);
  using R = detail::call_result_t<F, Args...>;
  detail::require_send_result<R>();
  auto task = detail::make_task(std::forward<F>(f), std::forward<Args>(args)...);
  detail::start(task);
  return JoinHandle<R>(std::move(task));
}

template <class Signature> class SendFn;

/// Any callable of that signature that may be handed to another thread; Rust's
/// `Box<dyn FnMut(A...) -> R + Send>`. Unlike std::function it moves and never copies, so it holds
/// move-only closures too, and the checker knows that what it holds is Send. Moving is O(1) and
/// never throws.
template <class R, class... A> class SendFn<R(A...)> {
public:
  /// Holds `f`. O(1), one allocation. Never waits. Throws `std::bad_alloc` and what copying or
  /// moving `f` throws. Rust: `Box::new(f)`.
  template <class F>
    requires(!std::same_as<std::remove_cvref_t<F>, SendFn> &&
             std::is_invocable_r_v<R, std::decay_t<F> &, A...>)
  SendFn(F &&f) : call_(std::make_unique<Holding<std::decay_t<F>>>(std::forward<F>(f))) {
    detail::require_send<std::decay_t<F>>();
  }

  /// Calls it: O(1) and one indirect call beside what it does. Waits and throws as it does, and
  /// throws `MovedFrom` if this SendFn was moved from. Rust: `f(args)`.
  R operator()(A... args) {
    if (!call_)
      detail::throw_moved_from("fearless::SendFn: called after it was moved from");
    return call_->call(std::forward<A>(args)...);
  }

private:
  struct Callable {
    virtual ~Callable() = default;
    virtual R call(A... args) = 0;
  };

  template <class F> struct Holding final : Callable {
    template <class G> explicit Holding(G &&g) : f(std::forward<G>(g)) {}
    R call(A... args) override {
      if constexpr (std::is_void_v<R>)
        detail::call(f, std::forward<A>(args)...);
      else
        return detail::call(f, std::forward<A>(args)...);
    }
    F f;
  };

  std::unique_ptr<Callable> call_;
};

} // namespace fearless
