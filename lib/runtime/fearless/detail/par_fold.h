/// \file
/// Chains of steps (par_stage.h) worked off by the pool: what a parallel iterator's last calls
/// need.
#pragma once

#include <fearless/detail/par_check.h>
#include <fearless/detail/pool.h>

#include <atomic>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace fearless::detail {

/// Folds a chain: a part begins with `make()`, takes in an element by `step(state, Item &&)`, and
/// the part to its right by `merge(state, State &&)`.
template <class Chain, class Make, class Step, class Merge>
auto fold(const Chain &chain, const Cut &cut, const Make &make, const Step &step,
          const Merge &merge) {
  using State = std::invoke_result_t<const Make &>;
  using Item = typename Chain::Item;
  chain.start();
  const auto block = [&](State &state, std::size_t first, std::size_t last) {
    State local = std::move(state); // of this function alone: may live in a register
    chain.run(first, last, [&](Item &&x) {
      step(local, std::forward<Item>(x));
      return true;
    });
    state = std::move(local);
  };
  return fold_parts(chain.size(), cut, make, block, merge);
}

/// The same where a part begins with its first element. Nothing if there is no element at all.
template <class Acc, class Chain, class Step, class Merge>
std::optional<Acc> fold_from_first(const Chain &chain, const Cut &cut, const Step &step,
                                   const Merge &merge) {
  using State = std::optional<Acc>;
  using Item = typename Chain::Item;
  chain.start();
  const auto block = [&](State &state, std::size_t first, std::size_t last) {
    for (; first != last && !state; ++first)
      chain.run(first, first + 1, [&](Item &&x) {
        if (state)
          step(*state, std::forward<Item>(x));
        else
          state.emplace(std::forward<Item>(x));
        return true;
      });
    if (first == last)
      return;
    Acc local = std::move(*state);
    chain.run(first, last, [&](Item &&x) {
      step(local, std::forward<Item>(x));
      return true;
    });
    state.emplace(std::move(local));
  };
  return fold_parts(
      chain.size(), cut, [] { return State(); }, block,
      [&](State &state, State &&right) {
        if (!right)
          return;
        if (state)
          merge(*state, std::move(*right));
        else
          state.emplace(std::move(*right));
      });
}

/// Calls `f` on each element.
template <class Chain, class F> void each(const Chain &chain, const Cut &cut, const F &f) {
  using Item = typename Chain::Item;
  chain.start();
  Job job;
  for_parts(chain.size(), cut, job, [&](std::size_t first, std::size_t last) {
    chain.run(first, last, [&](Item &&x) {
      std::invoke(f, std::forward<Item>(x));
      return true;
    });
  });
}

/// Whether `is_it(Item &&)` is true of any element; it is not called any more once it was.
template <class Chain, class P> bool any(const Chain &chain, const Cut &cut, const P &is_it) {
  using Item = typename Chain::Item;
  chain.start();
  Job job;
  std::atomic<bool> found = false;
  for_parts(chain.size(), cut, job, [&](std::size_t first, std::size_t last) {
    if (chain.run(first, last, [&](Item &&x) -> bool { return !is_it(std::forward<Item>(x)); }))
      return;
    found.store(true, std::memory_order_relaxed);
    job.stop();
  });
  return found.load(std::memory_order_relaxed);
}

/// An element of which `p` is true.
template <class Chain, class P> auto any_one(const Chain &chain, const Cut &cut, const P &p) {
  using Item = typename Chain::Item;
  chain.start();
  Job job;
  std::atomic<bool> taken = false;
  std::optional<Value<Item>> found;
  for_parts(chain.size(), cut, job, [&](std::size_t first, std::size_t last) {
    chain.run(first, last, [&](Item &&x) {
      if (!std::invoke(p, std::as_const(x)))
        return true;
      job.stop();
      if (!taken.exchange(true))
        found.emplace(std::forward<Item>(x));
      return false;
    });
  });
  return found;
}

/// The first element of which `p` is true.
template <class Chain, class P> auto first_of(const Chain &chain, const Cut &cut, const P &p) {
  using Item = typename Chain::Item;
  chain.start();
  Job job;
  std::mutex mutex;
  std::optional<Value<Item>> found;
  std::atomic<std::size_t> before = chain.size(); // it was found there: look only to the left
  for_parts(chain.size(), cut, job, [&](std::size_t first, std::size_t last) {
    for (; first != last && first < before.load(std::memory_order_relaxed); ++first)
      chain.run(first, first + 1, [&](Item &&x) {
        if (!std::invoke(p, std::as_const(x)))
          return true;
        const std::lock_guard lock(mutex);
        if (first < before.load(std::memory_order_relaxed)) {
          found.emplace(std::forward<Item>(x));
          before.store(first, std::memory_order_relaxed);
        }
        return false;
      });
  });
  return found;
}

/// Writes the elements of an exact chain to `out`, each in its place.
template <class Chain, class Out> void write(const Chain &chain, const Cut &cut, const Out &out) {
  using Item = typename Chain::Item;
  chain.start();
  Job job;
  for_parts(chain.size(), cut, job, [&](std::size_t first, std::size_t last) {
    auto at = out + static_cast<std::iter_difference_t<Out>>(first);
    chain.run(first, last, [&](Item &&x) {
      *at = std::forward<Item>(x);
      ++at;
      return true;
    });
  });
}

/// What the parts of a chain gave, in their order.
template <class T> struct Gathered {
  std::vector<std::vector<T>> done;
  std::vector<T> last;

  void append(Gathered &&right) {
    done.push_back(std::move(last));
    std::move(right.done.begin(), right.done.end(), std::back_inserter(done));
    last = std::move(right.last);
  }

  std::vector<T> joined() && {
    if (done.empty())
      return std::move(last);
    done.push_back(std::move(last));
    std::size_t size = 0;
    for (const auto &part : done)
      size += part.size();
    std::vector<T> all;
    all.reserve(size);
    for (auto &part : done) {
      if constexpr (std::is_move_assignable_v<T>) // which insert asks for, though nothing moves up
        all.insert(all.end(), std::make_move_iterator(part.begin()),
                   std::make_move_iterator(part.end()));
      else
        for (T &value : part)
          all.push_back(std::move(value));
      part = std::vector<T>();
    }
    return all;
  }
};

/// The elements in their order. In place where T can be made without a value and then assigned to;
/// not in vector<bool>, where elements share words.
template <class T, class Chain> std::vector<T> collect(const Chain &chain, const Cut &cut) {
  using Item = typename Chain::Item;
  if constexpr (Chain::exact && std::default_initializable<T> && std::is_assignable_v<T &, Item> &&
                !std::same_as<T, bool>) {
    std::vector<T> all(chain.size());
    write(chain, cut, all.data());
    return all;
  } else {
    return fold(
               chain, cut, [] { return Gathered<T>(); },
               [](Gathered<T> &state, Item &&x) { state.last.emplace_back(std::forward<Item>(x)); },
               [](Gathered<T> &state, Gathered<T> &&right) { state.append(std::move(right)); })
        .joined();
  }
}

/// Folds on this thread alone what the chain's steps give in parallel.
template <class Chain, class T, class F>
T fold_in_order(const Chain &chain, const Cut &cut, T init, const F &f) {
  using Item = typename Chain::Item;
  if constexpr (requires { chain.source; }) { // no steps
    chain.start();
    chain.run(0, chain.size(), [&](Item &&x) {
      init = static_cast<T>(std::invoke(f, std::move(init), std::forward<Item>(x)));
      return true;
    });
  } else {
    for (auto &&x : collect<Value<Item>>(chain, cut))
      init = static_cast<T>(std::invoke(f, std::move(init), static_cast<Item>(x)));
  }
  return init;
}

} // namespace fearless::detail
