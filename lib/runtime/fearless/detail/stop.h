/// \file
/// `std::stop_token`, where the standard library has it (libc++ from 20 on; nothing else in the
/// runtime needs it), and which callables want one.
#pragma once

#include <type_traits>
#include <utility>
#include <version>

#ifdef __cpp_lib_jthread
#include <stop_token>
#endif

namespace fearless::detail {

/// The thread calls `f(args...)`, on what it owns.
template <class F, class... Args>
using Called = std::is_invocable<std::decay_t<F>, std::decay_t<Args>...>;

#ifdef __cpp_lib_jthread

/// It calls `f(token, args...)`, because f cannot do without. std::jthread asks the other way round
/// and so hands a token to a callable that takes anything; and one that takes anything but has no
/// use for a token does not compile there.
template <class F, class... Args>
using WantsStopToken =
    std::conjunction<std::negation<Called<F, Args...>>, Called<F, std::stop_token, Args...>>;

#else

template <class F, class... Args> using WantsStopToken = std::false_type;

#endif

/// What that call returns.
template <class F, class... Args>
struct CallResult : std::invoke_result<std::decay_t<F>, std::decay_t<Args>...> {};

#ifdef __cpp_lib_jthread
template <class F, class... Args>
  requires WantsStopToken<F, Args...>::value
struct CallResult<F, Args...> : CallResult<F, std::stop_token, Args...> {};
#endif

template <class F, class... Args> using call_result_t = typename CallResult<F, Args...>::type;

/// Stands for the token of a wait that nobody can stop.
struct NeverStopped {
  static constexpr bool stop_requested() noexcept { return false; }
};

/// As long as it lives, `f()` is called once `stop` is asked to stop; at once if it has been. Its
/// destructor waits until that call is over.
template <class Stop, class F> struct [[maybe_unused]] OnStop {
  OnStop(const Stop &, F) noexcept {}
};

#ifdef __cpp_lib_jthread
template <class F> class [[maybe_unused]] OnStop<std::stop_token, F> {
public:
  OnStop(const std::stop_token &stop, F f) : callback_(stop, std::move(f)) {}

private:
  std::stop_callback<F> callback_;
};
#endif

} // namespace fearless::detail
