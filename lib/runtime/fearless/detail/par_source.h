/// \file
/// Where a parallel iterator's elements come from. A source has `Item`, what it hands out;
/// `size()`; and `from(i)`, something to step through the elements from the i-th on. It is copied
/// cheaply, and any number of threads may call these at once.
#pragma once

#include <fearless/detail/error.h>
#include <fearless/detail/lifetimebound.h>

#include <algorithm>
#include <atomic>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <memory>
#include <ranges>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

namespace fearless::detail {

/// What a range hands out for reading: `const T&`, or a value where it computes its elements.
template <class R>
using ReadItem = std::common_reference_t<const std::ranges::range_value_t<R> &&,
                                         std::ranges::range_reference_t<R>>;

/// A range that was given away: it lives as long as somebody iterates.
template <class R> class SharedRange {
public:
  explicit SharedRange(R &&range) : range_(std::make_shared<const R>(std::move(range))) {}
  auto begin() const { return std::ranges::begin(*range_); }
  auto end() const { return std::ranges::end(*range_); }

private:
  std::shared_ptr<const R> range_;
};

/// The elements of a random access range that is copied cheaply, such as a view.
template <class R, class Ref> struct RangeSource {
  using Item = Ref;
  R range;

  std::size_t size() const {
    return static_cast<std::size_t>(std::ranges::distance(range)); // no walk if it knows its size
  }
  auto from(std::size_t i) const {
    return std::ranges::begin(range) + static_cast<std::ranges::range_difference_t<const R>>(i);
  }
};

/// The elements of any other range: their addresses.
template <class R, class T> class GatheredSource {
public:
  using Item = T &;

  explicit GatheredSource(R range) : range_(std::move(range)) {
    std::vector<T *> found;
    for (T &element : range_)
      found.push_back(std::addressof(element));
    found_ = std::make_shared<const std::vector<T *>>(std::move(found));
  }

  std::size_t size() const { return found_->size(); }
  auto from(std::size_t i) const { return Cursor{found_->data() + i}; }

private:
  struct Cursor {
    T *const *at;
    T &operator*() const { return **at; }
    void operator++() { ++at; }
  };

  R range_; // keeps what it owns
  std::shared_ptr<const std::vector<T *>> found_;
};

/// The integers from `first` on. std::views::iota would count in 128 bits.
template <std::integral T> struct IntegerSource {
  using Item = T;
  T first;
  std::size_t count;

  std::size_t size() const { return count; }
  auto from(std::size_t i) const {
    return Cursor{static_cast<T>(static_cast<std::size_t>(first) + i)};
  }

private:
  struct Cursor {
    T value;
    T operator*() const { return value; }
    void operator++() { value = static_cast<T>(static_cast<std::size_t>(value) + 1); }
  };
};

/// Runs of n elements of a contiguous range; the last may be shorter.
template <class R, class T> struct ChunkSource {
  using Item = std::span<T>;
  R range;
  std::size_t n;

  std::size_t size() const {
    const std::size_t all = std::ranges::size(range);
    return all / n + (all % n != 0);
  }
  auto from(std::size_t i) const {
    const std::span<T> all(std::ranges::data(range), std::ranges::size(range));
    return Cursor{all.subspan(i * n), n};
  }

private:
  struct Cursor {
    std::span<T> rest;
    std::size_t n;
    std::span<T> operator*() const { return rest.first(std::min(n, rest.size())); }
    void operator++() { rest = rest.subspan(std::min(n, rest.size())); }
  };
};

/// The elements of a range that was given away, to be given away in turn: once.
template <class R> class TakenSource {
public:
  using Item = std::ranges::range_rvalue_reference_t<R>;

  explicit TakenSource(R &&range) : owned_(std::make_shared<Owned>(std::move(range))) {}

  std::size_t size() const {
    return static_cast<std::size_t>(std::ranges::distance(owned_->range));
  }
  auto from(std::size_t i) const {
    return std::ranges::begin(owned_->range) + static_cast<std::ranges::range_difference_t<R>>(i);
  }
  void start() const {
    if (owned_->taken.exchange(true, std::memory_order_relaxed))
      throw_moved_from("fearless::ParIter: into_par_iter's elements were already given away");
  }

private:
  struct Owned {
    explicit Owned(R &&r) : range(std::move(r)) {}
    R range;
    std::atomic<bool> taken = false;
  };
  std::shared_ptr<Owned> owned_;
};

/// A range by reference if it is somebody else's container, else by value.
template <class R> auto hold(R &&range) {
  using T = std::remove_cvref_t<R>;
  if constexpr (std::ranges::view<T> && std::copy_constructible<T>)
    return T(std::forward<R>(range));
  else if constexpr (std::is_lvalue_reference_v<R>)
    return std::ranges::ref_view<const T>(range);
  else
    return SharedRange<T>(std::move(range));
}

template <class R> inline constexpr bool is_integers = false;
template <std::integral T, class Bound>
inline constexpr bool is_integers<std::ranges::iota_view<T, Bound>> = std::integral<Bound>;

template <class R> consteval void require_readable_range() {
  using T = std::remove_cvref_t<R>;
  static_assert(std::ranges::forward_range<const T>,
                "fearless: a range that several threads read must be a forward range, and iterable "
                "when it is const; views::filter is not (use .filter() of the parallel iterator)");
  if constexpr (std::ranges::forward_range<const T>) {
    static_assert(!std::same_as<std::ranges::sentinel_t<const T>, std::unreachable_sentinel_t>,
                  "fearless: this range has no end");
    static_assert(
        std::ranges::random_access_range<const T> ||
            std::is_lvalue_reference_v<std::ranges::range_reference_t<const T>>,
        "fearless: a parallel iterator needs a random access range, or one of stored elements");
  }
}

/// The elements of a range, for reading.
template <class R> auto read_source(R &&range) {
  using T = std::remove_cvref_t<R>;
  require_readable_range<R>();
  if constexpr (is_integers<T>) {
    using Integer = std::ranges::range_value_t<T>;
    const auto n = static_cast<std::size_t>(range.size());
    return IntegerSource<Integer>{n == 0 ? Integer() : *range.begin(), n};
  } else if constexpr (std::ranges::forward_range<const T>) {
    using Held = decltype(hold(std::forward<R>(range)));
    if constexpr (std::ranges::random_access_range<const Held>)
      return RangeSource<Held, ReadItem<const Held>>{hold(std::forward<R>(range))};
    else
      return GatheredSource<Held, std::remove_reference_t<ReadItem<const Held>>>(
          hold(std::forward<R>(range)));
  }
}

/// Runs of n elements of a contiguous range, for writing if it is a span.
template <class R> auto chunk_source(R &&range, std::size_t n) {
  if (n == 0)
    throw std::invalid_argument("fearless: chunks of no elements");
  auto held = hold(std::forward<R>(range));
  using T = std::remove_pointer_t<decltype(std::ranges::data(std::as_const(held)))>;
  return ChunkSource<decltype(held), T>{std::move(held), n};
}

/// Its elements are stored, each by itself, and outlive the range object.
template <class R>
concept writable_range =
    std::ranges::forward_range<R> && std::ranges::borrowed_range<R> &&
    std::is_lvalue_reference_v<std::ranges::range_reference_t<R>> &&
    !std::is_const_v<std::remove_reference_t<std::ranges::range_reference_t<R>>>;

template <class R> consteval void require_writable_range() {
  static_assert(std::ranges::forward_range<R>, "fearless: this is not a forward range");
  if constexpr (std::ranges::forward_range<R>) {
    using Ref = std::ranges::range_reference_t<R>;
    static_assert(std::ranges::borrowed_range<R>,
                  "fearless: this range dies at once, and what is written to it: name it first");
    static_assert(std::is_lvalue_reference_v<Ref>,
                  "fearless: the elements of this range share words, as in vector<bool>, or are "
                  "not stored: two threads cannot write to two of them at once");
    static_assert(!std::is_const_v<std::remove_reference_t<Ref>>,
                  "fearless: the elements of this range are const: read them, by par_iter");
  }
}

/// The elements of a range, for writing.
template <writable_range R> auto write_source(R &&range) {
  using Ref = std::ranges::range_reference_t<R>;
  if constexpr (std::ranges::contiguous_range<R> && std::ranges::sized_range<R>) {
    const std::span all(std::ranges::data(range), std::ranges::size(range));
    return RangeSource<std::remove_const_t<decltype(all)>, Ref>{all};
  } else {
    auto all = std::ranges::subrange(std::ranges::begin(range), std::ranges::end(range));
    if constexpr (std::ranges::random_access_range<R>)
      return RangeSource<decltype(all), Ref>{all};
    else
      return GatheredSource<decltype(all), std::remove_reference_t<Ref>>(all);
  }
}

} // namespace fearless::detail
