/// \file
/// Indices [0, n) worked off in parts by TBB's work-stealing threads: the one place that knows TBB.
///
/// Terms: a *job* is one such call; a *part* is a run of consecutive indices that one thread works
/// off; a *block* is as much of a part as is done without a look at whether the job was stopped.
#pragma once

#include <fearless/detail/tsan.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_invoke.h>
#include <oneapi/tbb/parallel_reduce.h>
#include <oneapi/tbb/partitioner.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

namespace fearless::detail {

namespace tbb = oneapi::tbb;
using Indices = tbb::blocked_range<std::size_t>;

/// How a job is cut up.
struct Cut {
  std::size_t min_len = 1; // no part shorter than this is cut further
  bool fixed = false;      // the cuts depend on the number of indices alone

  std::size_t grain(std::size_t n) const noexcept {
    constexpr std::size_t fixed_parts = 256;
    return std::max(min_len, fixed ? n / fixed_parts : 1);
  }
};

/// One call that several threads work for: what stops it, and what it throws.
///
/// Its context is isolated from the caller's. TBB would otherwise stop this job when an enclosing
/// one is stopped, and return from it as if all were done.
class Job {
public:
  bool stopped() const noexcept { return stopped_.load(std::memory_order_relaxed); }

  /// No block begins any more.
  void stop() noexcept {
    stopped_.store(true, std::memory_order_relaxed);
    context_.cancel_group_execution();
  }

  /// Runs `f()`. What it throws, the caller of `launch` gets if nothing was thrown before; the job
  /// is stopped.
  template <class F> void attempt(const F &f) noexcept {
    try {
      f();
    } catch (...) {
      if (!failed_.exchange(true))
        error_ = std::current_exception();
      stop();
    }
    tsan_release(&error_);
  }

  /// Calls `block(first, last)` on one part, block by block, until the job is stopped. A block is
  /// to take some 20 µs: short enough to stop soon, long enough for the loop in it to be fast.
  template <class Block> void part(std::size_t first, std::size_t last, const Block &block) {
    using namespace std::chrono_literals;
    std::size_t step = step_.load(std::memory_order_relaxed);
    auto before = std::chrono::steady_clock::now();
    while (first != last && !stopped()) {
      const std::size_t length = std::min(step, last - first);
      block(first, first + length);
      first += length;
      const auto now = std::chrono::steady_clock::now();
      if (now - before > 100us)
        step = std::max<std::size_t>(step / 4, 1);
      else if (now - before < 10us && length == step)
        step *= 4;
      before = now;
    }
    step_.store(step, std::memory_order_relaxed);
  }

  /// Calls `start(context)`, which is to run this job's tasks; rethrows what was thrown first. This
  /// thread does no other work meanwhile: one that holds a lock here would meet itself there.
  template <class Start> void launch(const Start &start) {
    tbb::this_task_arena::isolate([&] { start(context_); });
    tsan_acquire_below();
    tsan_acquire(&error_);
    if (error_)
      std::rethrow_exception(std::move(error_));
  }

private:
  tbb::task_group_context context_{tbb::task_group_context::isolated};
  std::atomic<bool> stopped_ = false, failed_ = false;
  std::atomic<std::size_t> step_ = 1; // what the last part found right
  std::exception_ptr error_;
};

/// What TBB copies about: a callable of its caller, which stays where it is.
template <class Work> class Lent {
public:
  explicit Lent(const Work &work) : work_(&work) { tsan_release(&work); }

  void operator()() const { (*get())(); }
  void operator()(const Indices &part) const { (*get())(part.begin(), part.end()); }

private:
  const Work *get() const {
    tsan_acquire(work_.get());
    return work_.get();
  }

  Handed<const Work> work_;
};

/// Calls `a()` and `b()`, perhaps at once. Both are called, whatever the other throws; rethrows
/// what `a` threw, else what `b` threw.
template <class A, class B> void run_both(const A &a, const B &b) {
  const auto attempt = [](const auto &f, std::exception_ptr &error) {
    try {
      f();
    } catch (...) {
      error = std::current_exception();
    }
  };
  Job job;
  std::exception_ptr error_of_a, error_of_b;
  const auto first = [&] { job.attempt([&] { attempt(a, error_of_a); }); };
  const auto second = [&] { job.attempt([&] { attempt(b, error_of_b); }); };
  job.launch([&](tbb::task_group_context &context) {
    tbb::parallel_invoke(Lent(first), Lent(second), context);
  });
  if (error_of_a || error_of_b)
    std::rethrow_exception(error_of_a ? error_of_a : error_of_b);
}

/// Calls `f(first, last)` on runs of indices that together are [0, n), from several threads at
/// once, unless the job is stopped before. Rethrows the first exception.
template <class F> void for_parts(std::size_t n, const Cut &cut, Job &job, const F &f) {
  const std::size_t grain = cut.grain(n);
  if (n <= grain) { // no thread but this one
    if (n != 0)
      f(std::size_t{0}, n);
    return;
  }
  const auto work = [&](std::size_t first, std::size_t last) {
    job.attempt([&] { job.part(first, last, f); });
  };
  job.launch([&](tbb::task_group_context &context) {
    tbb::parallel_for(Indices(0, n, grain), Lent(work), tbb::auto_partitioner(), context);
  });
}

/// The work of `fold_parts`, on its caller's stack.
template <class Make, class Block, class Merge> struct Fold {
  using State = std::invoke_result_t<const Make &>;
  Job &job;
  const Make &make;
  const Block &block;
  const Merge &merge;
};

/// What TBB splits and joins for `fold_parts`. Neither throws here, TBB could not bear it: the
/// state is made when the first index comes.
template <class Work> class FoldedPart {
  using State = typename Work::State;

public:
  explicit FoldedPart(const Work &work) : work_(&work), state_(nullptr) { tsan_release(&work); }
  FoldedPart(FoldedPart &left, tbb::split) : work_(left.work_), state_(nullptr) {}
  FoldedPart(const FoldedPart &) = delete;
  FoldedPart &operator=(const FoldedPart &) = delete;
  ~FoldedPart() { delete state_.get(); }

  void operator()(const Indices &part) {
    const Work &work = *work_.get();
    tsan_acquire(&work);
    work.job.attempt([&] {
      State &state = this->state();
      work.job.part(part.begin(), part.end(),
                    [&](std::size_t first, std::size_t last) { work.block(state, first, last); });
    });
  }

  void join(FoldedPart &right) {
    const Work &work = *work_.get();
    tsan_acquire(&work);
    work.job.attempt([&] {
      if (right.state_.get())
        work.merge(state(), std::move(*right.state_.get()));
    });
  }

  State &state() {
    if (!state_.get())
      state_ = Handed(new State(work_.get()->make()));
    return *state_.get();
  }

private:
  Handed<const Work> work_;
  Handed<State> state_;
};

/// Folds [0, n): a part's state is `make()`, takes in indices by `block(state, first, last)`, in
/// their order, and then the state of the part to its right by `merge(state, State &&)`. Rethrows
/// the first exception.
template <class Make, class Block, class Merge>
std::invoke_result_t<const Make &> fold_parts(std::size_t n, const Cut &cut, const Make &make,
                                              const Block &block, const Merge &merge) {
  const std::size_t grain = cut.grain(n);
  if (n <= grain) { // no thread but this one
    auto state = make();
    if (n != 0)
      block(state, std::size_t{0}, n);
    return state;
  }
  Job job;
  const Fold<Make, Block, Merge> work{job, make, block, merge};
  FoldedPart whole(work);
  job.launch([&](tbb::task_group_context &context) {
    const Indices indices(0, n, grain);
    if (cut.fixed)
      tbb::parallel_deterministic_reduce(indices, whole, tbb::simple_partitioner(), context);
    else
      tbb::parallel_reduce(indices, whole, tbb::auto_partitioner(), context);
  });
  return std::move(whole.state());
}

} // namespace fearless::detail
