// SpinLock in the C++ memory model: one thread at a time, each with all that those before it wrote.
// The code is the runtime's own, except that it leaves the processor to others at every turn: who
// only waits awake would have no end of executions.
// ADAPT fearless/detail/spin_lock.h: if (turn < 5)
// TO if (false)
//
// Each of these changes must break it:
// MUTATE fearless/detail/spin_lock.h: if (held_.exchange(true, std::memory_order_acquire))
// TO if (held_.exchange(true, std::memory_order_relaxed))
// MUTATE fearless/detail/spin_lock.h: || held_.exchange(true, std::memory_order_acquire));
// TO || held_.exchange(true, std::memory_order_relaxed));
// MUTATE fearless/detail/spin_lock.h: held_.store(false, std::memory_order_release);
// TO held_.store(false, std::memory_order_relaxed);
// MUTATE fearless/detail/spin_lock.h: || held_.exchange(true, std::memory_order_acquire));
// TO || (held_.store(true, std::memory_order_relaxed), false));
#include "model.h"

#include "simulate_begin.h"

#include <fearless/detail/spin_lock.h>

#include "simulate_end.h"

namespace {

// Each adds one, some times.
template <int Threads, int Times>
struct Counting : rl::test_suite<Counting<Threads, Times>, Threads> {
  void thread(unsigned) {
    for (int i = 0; i < Times; ++i) {
      lock.lock();
      ++count;
      lock.unlock();
    }
  }
  void after() { RL_ASSERT(count == Threads * Times); }

  fearless::detail::SpinLock lock;
  simulated::plain<int> count;
};

} // namespace

int main(int argc, char **argv) {
  const unsigned preemptions = model::preemptions(argc, argv, 3);
  const bool good = model::holds<Counting<2, 1>>("2 threads, once each") &&
                    model::holds<Counting<2, 3>>("2 threads, 3 times each", preemptions) &&
                    model::holds<Counting<3, 2>>("3 threads, twice each", preemptions);
  return good ? 0 : 1;
}
