/// \file
/// `ParIter`, what `par_iter` and its like give: parallel.h makes them, and has the tour.
#pragma once

#include <fearless/detail/error.h>
#include <fearless/detail/par_check.h>
#include <fearless/detail/par_fold.h>
#include <fearless/detail/par_source.h>
#include <fearless/detail/par_stage.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

namespace fearless {

template <class Chain> class ParIter;

namespace detail {

template <class T> inline constexpr bool is_par_iter = false;
template <class Chain> inline constexpr bool is_par_iter<ParIter<Chain>> = true;

} // namespace detail

/// A parallel iterator; rayon's `ParallelIterator`. Made by `par_iter` and the other functions of
/// parallel.h.
///
/// It does nothing until one of its last calls (`collect`, `for_each`, `sum` ...) runs all its
/// steps over the elements, in one pass, on TBB's threads and this one, and returns when all is
/// done. It can be used again, as long as what it refers to lives. Using one that was moved from
/// throws `MovedFrom`.
///
/// All threads call the one callable that a step was given: calling it must not change it, so a
/// `mutable` lambda does not compile. What it captures by reference is shared by all threads as
/// well: that, the checker looks at.
///
/// A last call rethrows the first exception that a callable throws; by then no callable runs any
/// more. Parts that had begun end early, within about 0.1 ms or one element, but a parallel call
/// inside of them is finished first. It throws `std::bad_alloc` as well, and what copying
/// or moving elements throws.
///
/// A step throws what moving the callable throws, and, on an iterator that is used again, what
/// copying the steps before throws. The last calls cost O(n) calls of each callable for n elements,
/// divided among the threads, unless said otherwise.
template <class Chain>
class [[nodiscard("a parallel iterator does nothing until collect, for_each, sum ... is called")]]
ParIter {
public:
  /// What the next callable gets.
  using Item = typename Chain::Item;
  /// What is kept of it: the element itself, not a reference.
  using Value = detail::Value<Item>;

  /// For the functions of parallel.h alone. O(1). Never waits. Throws what moving `chain` throws.
  /// Rust: none.
  explicit ParIter(Chain chain, detail::Cut cut = {}) : chain_(std::move(chain)), cut_(cut) {}

  /// Each element x becomes `f(x)`. O(1). Never waits. Throws as said above. rayon: `map`.
  template <class F> auto map(F f) && {
    if constexpr (detail::shared_callable<F, Item>)
      return step(detail::Map<Chain, F>{{take()}, std::move(f)});
    else
      return refuse<F, Item>();
  }
  template <class F> auto map(F f) const & { return copy().map(std::move(f)); }

  /// Leaves out each element of which `p(const x)` is false. O(1). Never waits. Throws as said
  /// above. rayon: `filter`.
  template <class P> auto filter(P p) && {
    if constexpr (detail::shared_callable<P, const std::remove_reference_t<Item> &>)
      return step(detail::Filter<Chain, P>{{take()}, std::move(p)});
    else
      return refuse<P, const std::remove_reference_t<Item> &>();
  }
  template <class P> auto filter(P p) const & { return copy().filter(std::move(p)); }

  /// Each element x becomes `*f(x)`, or is left out where the optional (or pointer) is empty.
  /// O(1). Never waits. Throws as said above. rayon: `filter_map`.
  template <class F> auto filter_map(F f) && {
    if constexpr (detail::shared_callable<F, Item>)
      return step(detail::FilterMap<Chain, F>{{take()}, std::move(f)});
    else
      return refuse<F, Item>();
  }
  template <class F> auto filter_map(F f) const & { return copy().filter_map(std::move(f)); }

  /// Each element x becomes the elements of the range `f(x)`, which one thread goes through.
  /// O(1). Never waits. Throws as said above. rayon: `flat_map_iter`.
  template <class F> auto flat_map(F f) && {
    if constexpr (detail::shared_callable<F, Item>)
      return step(detail::FlatMap<Chain, F>{{take()}, std::move(f)});
    else
      return refuse<F, Item>();
  }
  template <class F> auto flat_map(F f) const & { return copy().flat_map(std::move(f)); }

  /// Each element x becomes the pair (its position, x). O(1). Never waits. Throws as said above.
  /// rayon: `enumerate`.
  auto enumerate() && {
    require_exact();
    return step(detail::Enumerate<Chain>{{take()}});
  }
  auto enumerate() const & { return copy().enumerate(); }

  /// Each element x becomes the pair (x, the element of `other` at the same position), until one of
  /// the two ends. `other` is a range, as for `par_iter`, or a parallel iterator without steps.
  /// O(1), or O(n) for a range without random access. Never waits. Throws as said above. rayon:
  /// `zip`.
  template <class R> auto zip(R &&other) && {
    require_exact();
    auto source = source_of(std::forward<R>(other));
    return step(detail::Zip<Chain, decltype(source)>{take(), std::move(source)});
  }
  template <class R> auto zip(R &&other) const & { return copy().zip(std::forward<R>(other)); }

  /// Threads share no fewer than n consecutive elements (at first: 1). What takes much less than a
  /// microsecond for an element, and has few of them, is faster so: with at most n elements, no
  /// thread but this one works. O(1). Never waits. Throws as said above. rayon: `with_min_len`.
  ParIter with_min_len(std::size_t n) const & { return copy().with_min_len(n); }
  ParIter with_min_len(std::size_t n) && {
    cut_.min_len = std::max<std::size_t>(n, 1);
    return ParIter(take(), cut_);
  }

  /// Makes `reduce`, `sum`, `product` and `fold` bracket the elements in a way that depends on
  /// their number and on `with_min_len` alone, not on threads and chance: the result is the same
  /// every time even where the operation is not quite associative, as with floating-point numbers.
  /// Cuts the work into some 256 to 512 parts, however few threads there are. O(1). Never waits.
  /// Throws as said above. rayon: none.
  ParIter deterministic() const & { return copy().deterministic(); }
  ParIter deterministic() && {
    cut_.fixed = true;
    return ParIter(take(), cut_);
  }

  /// Calls `f(x)` on each element x, in no particular order. O(n). Waits until all is done. Throws
  /// as said above. rayon: `for_each`.
  template <class F> void for_each(const F &f) const {
    detail::require_shared_callable<F, Item>();
    if constexpr (detail::shared_callable<F, Item>)
      detail::each(chain(), cut_, f);
  }

  /// The elements in their order: a std::vector of values, or another container C that can be made
  /// from two iterators. Without filters, each thread writes to its elements' own places, if T can
  /// be made without a value and assigned to, and is not bool; else what the threads gathered is
  /// moved together. O(n). Waits until all is done. Throws as said above. rayon: `collect`.
  template <class C = std::vector<Value>> C collect() const {
    detail::require_crossing_result<Value>();
    if constexpr (std::same_as<C, std::vector<typename C::value_type>>) {
      return detail::collect<typename C::value_type>(chain(), cut_);
    } else {
      auto all = detail::collect<Value>(chain(), cut_);
      return C(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    }
  }

  /// Writes the elements to the elements of `out`, a random access range, each to the one at its
  /// position. O(n). Waits until all is done. Throws `std::invalid_argument` if there are more or
  /// fewer, else as said above. rayon: `collect_into_vec`, which makes the size fit.
  template <std::ranges::random_access_range Out> void collect_into(Out &&out) const {
    require_exact();
    static_assert(std::is_lvalue_reference_v<std::ranges::range_reference_t<Out>>,
                  "fearless: the elements of this range share words or are not stored: two threads "
                  "cannot write two of them at once");
    if (static_cast<std::size_t>(std::ranges::distance(out)) != chain().size())
      throw std::invalid_argument("fearless::ParIter::collect_into: the range has another size");
    detail::write(chain(), cut_, std::ranges::begin(out));
  }

  /// `init` and all elements, in their order, joined by `f(acc, x)`: what std::accumulate gives, if
  /// `f` is associative. `init` counts once, whatever it is; `f` need not be commutative.
  ///
  /// Each thread folds elements alone, and `f(acc, acc)` joins what they have. Where the second
  /// operand cannot be an accumulator, as in `(long acc, int x)`, or with `(auto acc, auto x)`
  /// where x is of a type that is not T nor widens to it, the result is right as well, but this
  /// thread alone folds what the steps before give in parallel: map the elements to T first, or use
  /// `fold`. O(n). Waits until all is done. Throws as said above. rayon: `reduce`, whose identity
  /// may count any number of times.
  template <class T, class F> T reduce(T init, const F &f) const {
    detail::require_shared_callable<F, T, Item>();
    detail::require_crossing_result<T>();
    if constexpr (!detail::shared_callable<F, T, Item>)
      return init;
    else if constexpr (!detail::joins_accumulators<F, T, Item>())
      return detail::fold_in_order(chain(), cut_, std::move(init), f);
    else {
      auto all = detail::fold_from_first<T>(chain(), cut_, folding<T>(f), folding<T>(f));
      return all ? T(std::invoke(f, std::move(init), *std::move(all))) : init;
    }
  }

  /// All elements in their order joined by `f(acc, x)`, associative; nothing if there is none.
  /// O(n). Waits until all is done. Throws as said above. rayon: `reduce_with`.
  template <class F> std::optional<Value> reduce_with(const F &f) const {
    detail::require_shared_callable<F, Value, Item>();
    detail::require_crossing_result<Value>();
    if constexpr (detail::shared_callable<F, Value, Item>)
      return detail::fold_from_first<Value>(chain(), cut_, folding<Value>(f), folding<Value>(f));
    else
      return std::nullopt;
  }

  /// Folds elements by `f(acc, x)` and what threads have so by `combine(acc, acc)`, associative.
  /// Each part begins with a copy of `identity`, any number of times: `combine(identity, a)` must
  /// be `a`, and `combine(a, f(identity, x))` be `f(a, x)`. O(n). Waits until all is done. Throws
  /// as said above. rayon: `fold` and `reduce` in one.
  template <class T, class F, class C>
  T fold(const T &identity, const F &f, const C &combine) const {
    detail::require_shared_callable<F, T, Item>();
    detail::require_shared_callable<C, T, T>();
    detail::require_crossing_result<T>();
    if constexpr (detail::shared_callable<F, T, Item> && detail::shared_callable<C, T, T>)
      return detail::fold(
          chain(), cut_, [&] { return identity; }, folding<T>(f), folding<T>(combine));
    else
      return identity;
  }

  /// `T() + x + y ...`. T is what x + y gives, unless it is named: `sum<long>()`. O(n). Waits until
  /// all is done. Throws as said above. rayon: `sum`.
  template <class T = void> auto sum() const {
    using To = detail::ResultOf<T, std::plus<>, Value>;
    return fold(To(), std::plus<>(), std::plus<>());
  }

  /// `T(1) * x * y ...`. O(n). Waits until all is done. Throws as said above. rayon: `product`.
  template <class T = void> auto product() const {
    using To = detail::ResultOf<T, std::multiplies<>, Value>;
    return fold(To(1), std::multiplies<>(), std::multiplies<>());
  }

  /// How many elements there are. Computes none if no step leaves any out: O(1) then, else O(n).
  /// Waits until all is done. Throws as said above. rayon: `count`.
  std::size_t count() const {
    if constexpr (Chain::exact)
      return chain().size();
    else
      return detail::fold(
          chain(), cut_, [] { return std::size_t{0}; }, [](std::size_t &n, Item &&) { ++n; },
          [](std::size_t &n, std::size_t &&more) { n += more; });
  }

  /// The first of the smallest elements, by `less(x, y)`; nothing if there is none. O(n). Waits
  /// until all is done. Throws as said above. rayon: `min_by`.
  template <class Less = std::less<>> std::optional<Value> min(const Less &less = {}) const {
    return best(less, [&](const Value &x, const Value &y) { return std::invoke(less, x, y); });
  }

  /// The first of the largest elements, by `less(x, y)`; nothing if there is none. O(n). Waits
  /// until all is done. Throws as said above. rayon: `max_by`.
  template <class Less = std::less<>> std::optional<Value> max(const Less &less = {}) const {
    return best(less, [&](const Value &x, const Value &y) { return std::invoke(less, y, x); });
  }

  /// Whether `p(x)` is true of any element. No thread begins another part once one was found. O(n)
  /// at most. Waits until no thread looks any more. Throws as said above. rayon: `any`.
  template <class P> bool any_of(const P &p) const { return any<true>(p); }

  /// Whether `p(x)` is true of all elements; O(n), stops, waits and throws as `any_of`. rayon:
  /// `all`.
  template <class P> bool all_of(const P &p) const { return !any<false>(p); }

  /// Whether `p(x)` is true of no element; O(n), stops, waits and throws as `any_of`. rayon: `any`.
  template <class P> bool none_of(const P &p) const { return !any<true>(p); }

  /// An element of which `p(const x)` is true, whichever is found first; nothing if there is none.
  /// O(n), stops, waits and throws as `any_of`. rayon: `find_any`.
  template <class P> std::optional<Value> find_any(const P &p) const {
    detail::require_shared_predicate<P, const std::remove_reference_t<Item> &>();
    detail::require_crossing_result<Value>();
    return detail::any_one(chain(), cut_, p);
  }

  /// The first element of which `p(const x)` is true; nothing if there is none. O(n); no thread
  /// begins a part behind one where it was found. Waits and throws as `any_of`. rayon:
  /// `find_first`.
  template <class P> std::optional<Value> find_first(const P &p) const {
    detail::require_shared_predicate<P, const std::remove_reference_t<Item> &>();
    detail::require_crossing_result<Value>();
    return detail::first_of(chain(), cut_, p);
  }

private:
  template <class Other> friend class ParIter;

  const Chain &chain() const {
    if (moved_.moved)
      detail::throw_moved_from("fearless::ParIter: used after it was moved from");
    return chain_;
  }

  /// The chain, to go into another iterator; this one is used up.
  Chain take() {
    static_cast<void>(chain());
    moved_.moved = true;
    return std::move(chain_);
  }

  ParIter copy() const { return ParIter(chain(), cut_); }

  template <class Next> ParIter<Next> step(Next next) const {
    return ParIter<Next>(std::move(next), cut_);
  }

  /// Says what is wrong with F, and goes on without the step, lest the compiler says more.
  template <class F, class... Args> ParIter refuse() {
    detail::require_shared_callable<F, Args...>();
    return ParIter(take(), cut_);
  }

  static consteval void require_exact() {
    static_assert(Chain::exact,
                  "fearless: after filter, filter_map or flat_map no element's position is known: "
                  "call enumerate and zip before them, and collect instead of collect_into");
  }

  template <class R> static auto source_of(R &&range) {
    if constexpr (!detail::is_par_iter<std::remove_cvref_t<R>>)
      return detail::read_source(std::forward<R>(range));
    else {
      static_assert(
          requires { range.chain().source; },
          "fearless: zip takes a range, or a parallel iterator without any steps: zip "
          "first, then map");
      return range.chain().source;
    }
  }

  template <class T, class F> static auto folding(const F &f) {
    return [&f]<class X>(T &acc, X &&x) {
      acc = static_cast<T>(std::invoke(f, std::move(acc), std::forward<X>(x)));
    };
  }

  template <class Less, class Better>
  std::optional<Value> best(const Less &, const Better &better) const {
    detail::require_shared_predicate<Less, const Value &, const Value &>();
    detail::require_crossing_result<Value>();
    if constexpr (!detail::shared_callable<Less, const Value &, const Value &>)
      return std::nullopt;
    else {
      const auto take_better = [&]<class X>(Value &best, X &&x) {
        if (better(x, best))
          best = std::forward<X>(x);
      };
      return detail::fold_from_first<Value>(chain(), cut_, take_better, take_better);
    }
  }

  template <bool Wanted, class P> bool any(const P &p) const {
    detail::require_shared_predicate<P, Item>();
    if constexpr (!detail::shared_callable<P, Item>)
      return false;
    else
      return detail::any(chain(), cut_, [&](Item &&x) {
        return static_cast<bool>(std::invoke(p, std::forward<Item>(x))) == Wanted;
      });
  }

  Chain chain_;
  detail::Cut cut_;
  detail::MovedMark moved_;
};

namespace detail {

template <class Source> auto par_iter_of(Source source) {
  return ParIter<Elements<Source>>(Elements<Source>{std::move(source)});
}

} // namespace detail
} // namespace fearless
