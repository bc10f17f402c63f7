/// \file
/// The steps between a source of elements and what becomes of them, one inside the other: `Map`
/// over `Filter` over `Elements`. Each pushes one element after the other through all steps into a
/// sink, so that a whole chain is one loop.
///
/// A step has `Item`, what it hands out; `size()`, the number of indices it begins with; `exact`,
/// whether that is the number of its elements; and `run(first, last, sink)`, which calls
/// `sink(Item &&)` for the elements of these indices, in their order, until it returns false: then
/// it returns false.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <ranges>
#include <type_traits>
#include <utility>

namespace fearless::detail {

template <class Source> struct Elements {
  using Item = typename Source::Item;
  static constexpr bool exact = true;
  Source source;

  /// Called once before the elements are.
  void start() const {
    if constexpr (requires { source.start(); })
      source.start();
  }
  std::size_t size() const { return source.size(); }

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    auto at = source.from(first);
    if constexpr (std::contiguous_iterator<decltype(at)>) { // the loop that compilers unroll best
      auto *const elements = std::to_address(at);
      for (std::size_t i = 0, n = last - first; i != n; ++i)
        if (!sink(static_cast<Item>(elements[i])))
          return false;
    } else
      for (; first != last; ++first, ++at)
        if (!sink(static_cast<Item>(*at)))
          return false;
    return true;
  }
};

/// What all steps have in common.
template <class Base> struct Over {
  Base base;
  void start() const { base.start(); }
  std::size_t size() const { return base.size(); }
};

template <class Base, class F> struct Map : Over<Base> {
  using From = typename Base::Item;
  using Item = std::invoke_result_t<const F &, From>;
  static constexpr bool exact = Base::exact;
  F f;

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    return this->base.run(
        first, last, [&](From &&x) -> bool { return sink(std::invoke(f, std::forward<From>(x))); });
  }
};

template <class Base, class P> struct Filter : Over<Base> {
  using Item = typename Base::Item;
  static constexpr bool exact = false;
  P p;

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    return this->base.run(first, last, [&](Item &&x) -> bool {
      return !std::invoke(p, std::as_const(x)) || sink(std::forward<Item>(x));
    });
  }
};

template <class Base, class F> struct FilterMap : Over<Base> {
  using From = typename Base::Item;
  using Optional = std::invoke_result_t<const F &, From>;
  using Item = decltype(*std::declval<Optional>());
  static constexpr bool exact = false;
  F f;

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    return this->base.run(first, last, [&](From &&x) -> bool {
      Optional &&result = std::invoke(f, std::forward<From>(x));
      return !result || sink(*std::forward<Optional>(result));
    });
  }
};

/// What a range that `flat_map`'s callable returned hands out: its elements move if nobody else has
/// them.
template <class R>
using FlatItem =
    std::conditional_t<std::is_lvalue_reference_v<R> || std::ranges::view<std::remove_cvref_t<R>>,
                       std::ranges::range_reference_t<R>,
                       std::ranges::range_rvalue_reference_t<std::remove_reference_t<R> &>>;

template <class Base, class F> struct FlatMap : Over<Base> {
  using From = typename Base::Item;
  using Range = std::invoke_result_t<const F &, From>;
  using Item = FlatItem<Range>;
  static constexpr bool exact = false;
  F f;

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    return this->base.run(first, last, [&](From &&x) -> bool {
      Range &&range = std::invoke(f, std::forward<From>(x));
      const auto end = std::ranges::end(range);
      for (auto at = std::ranges::begin(range); at != end; ++at)
        if (!sink(static_cast<Item>(*at)))
          return false;
      return true;
    });
  }
};

template <class Base> struct Enumerate : Over<Base> {
  using From = typename Base::Item;
  using Item = std::pair<std::size_t, From>;
  static constexpr bool exact = true;

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    std::size_t i = first;
    return this->base.run(first, last,
                          [&](From &&x) -> bool { return sink(Item(i++, std::forward<From>(x))); });
  }
};

template <class Base, class Source> struct Zip {
  using From = typename Base::Item;
  using Item = std::pair<From, typename Source::Item>;
  static constexpr bool exact = true;
  Base base;
  Source other;

  void start() const {
    base.start();
    Elements<Source>{other}.start();
  }
  std::size_t size() const { return std::min(base.size(), other.size()); }

  template <class Sink> bool run(std::size_t first, std::size_t last, const Sink &sink) const {
    auto at = other.from(first);
    return base.run(first, last, [&](From &&x) -> bool {
      const bool more = sink(Item(std::forward<From>(x), static_cast<typename Source::Item>(*at)));
      ++at;
      return more;
    });
  }
};

} // namespace fearless::detail
