/// \file
/// What a callable that several threads share must be, said in words.
#pragma once

#include <fearless/send.h>

#include <concepts>
#include <functional>
#include <limits>
#include <type_traits>
#include <utility>

namespace fearless::detail {

template <class F> struct Const {
  using type = const F;
};
template <class F> struct Const<std::reference_wrapper<F>> {
  using type = const F;
};

/// Several threads may call one F at once, as far as its type tells: calling does not change it.
template <class F, class... Args>
inline constexpr bool shared_callable = std::is_invocable_v<const F &, Args...> &&
                                        std::is_invocable_v<typename Const<F>::type &, Args...>;

/// Refuses, in words, a callable that is not.
template <class F, class... Args> consteval void require_shared_callable() {
  static_assert(std::is_invocable_v<F &, Args...>,
                "fearless: this callable cannot be called with what it gets here; par_iter hands "
                "out const T&, par_iter_mut T&");
  static_assert(!std::is_invocable_v<F &, Args...> || shared_callable<F, Args...>,
                "fearless: all threads call this one object at once, so that calling it must not "
                "change it: not a `mutable` lambda, nor a non-const operator(); fold with reduce, "
                "or keep what changes in an Atomic or a Mutex");
}

template <class P, class... Args> consteval void require_shared_predicate() {
  require_shared_callable<P, Args...>();
  if constexpr (shared_callable<P, Args...>)
    static_assert(std::convertible_to<std::invoke_result_t<const P &, Args...>, bool>,
                  "fearless: a predicate returns a bool");
}

/// T if it is named, else what the operation makes of two elements.
template <class T, class Operation, class Element> struct ResultOfStruct {
  using type = T;
};
template <class Operation, class Element> struct ResultOfStruct<void, Operation, Element> {
  using type = std::decay_t<std::invoke_result_t<Operation, Element, Element>>;
};
template <class T, class Operation, class Element>
using ResultOf = typename ResultOfStruct<T, Operation, Element>::type;

/// Remembers that its owner was moved from.
struct MovedMark {
  bool moved = false;

  MovedMark() = default;
  MovedMark(const MovedMark &) = default;
  MovedMark(MovedMark &&other) noexcept : moved(std::exchange(other.moved, true)) {}
  MovedMark &operator=(const MovedMark &) = default;
  MovedMark &operator=(MovedMark &&other) noexcept {
    const bool was_moved = std::exchange(other.moved, true);
    moved = was_moved; // in this order, for an assignment to itself
    return *this;
  }
};

/// What is kept of an element when it outlives its step: a copy, in pairs too.
template <class Item> struct ValueOf {
  using type = Item;
};
template <class A, class B> struct ValueOf<std::pair<A, B>> {
  using type = std::pair<typename ValueOf<std::remove_cvref_t<A>>::type,
                         typename ValueOf<std::remove_cvref_t<B>>::type>;
};
template <class Item> using Value = typename ValueOf<std::remove_cvref_t<Item>>::type;

/// Refuses, in words, a result that one thread makes and another one takes, and must not.
template <class T> consteval void require_crossing_result() {
  static_assert(!is_lock_guard<T>,
                "fearless: a lock guard may not cross to another thread: the thread that took the "
                "lock must release it");
}

/// The second parameter of a callable that has one signature only.
template <class F> struct SecondParameter {};
template <class R, class A, class B> struct SecondParameter<R (*)(A, B)> {
  using type = std::remove_cvref_t<B>;
};
template <class R, class A, class B>
struct SecondParameter<R (*)(A, B) noexcept> : SecondParameter<R (*)(A, B)> {};
template <class R, class C, class A, class B>
struct SecondParameter<R (C::*)(A, B) const> : SecondParameter<R (*)(A, B)> {};
template <class R, class C, class A, class B>
struct SecondParameter<R (C::*)(A, B) const noexcept> : SecondParameter<R (*)(A, B)> {};
template <class F>
  requires requires { &F::operator(); }
struct SecondParameter<F> : SecondParameter<decltype(&F::operator())> {};

/// From converts to To without loss.
template <class From, class To>
inline constexpr bool widens =
    std::is_arithmetic_v<From> && std::is_arithmetic_v<To> &&
    (std::is_floating_point_v<To>
         ? std::numeric_limits<From>::digits <= std::numeric_limits<To>::digits
         : std::integral<From> && sizeof(From) <= sizeof(To));

/// f(acc, x) can join two accumulators as well: its second operand may be one. `(long acc, int x)`
/// would cut it off, and `(size_t acc, const string &x)` wants something else.
template <class F, class Acc, class Item> consteval bool joins_accumulators() {
  using X = std::remove_cvref_t<Item>;
  if constexpr (requires { typename SecondParameter<F>::type; }) {
    using Second = typename SecondParameter<F>::type;
    return (std::same_as<Second, Acc> && std::is_convertible_v<Item, Acc>) ||
           (std::same_as<X, Acc> && !std::is_arithmetic_v<Acc>);
  } else {
    return std::same_as<X, Acc> || widens<X, Acc>;
  }
}

} // namespace fearless::detail
