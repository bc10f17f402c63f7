// The semaphore for systems without POSIX's, in the C++ memory model: who waits sees what the other
// did before it posted, and may destroy the semaphore at once. The code is the runtime's own.
//
// Each of these changes must break it:
// MUTATE fearless/detail/semaphore.h: const std::lock_guard lock(mutex_); // until the end
// TO { const std::lock_guard lock(mutex_); posted_ = true; } //
// MUTATE fearless/detail/semaphore.h: changed_.notify_one();
// TO
// MUTATE fearless/detail/semaphore.h: changed_.wait(lock, [this] { return posted_; });
// TO changed_.wait(lock, [again = false]() mutable { return std::exchange(again, true); });
#define FEARLESS_PORTABLE_SEMAPHORE

#include "model.h"

#include "simulate_begin.h"

#include <fearless/detail/semaphore.h>

#include "simulate_end.h"

namespace {

using fearless::detail::Semaphore;

template <bool InTime> struct Post : rl::test_suite<Post<InTime>, 2> {
  void before() { semaphore.emplace(); }
  void thread(unsigned t) {
    if (t == 0) {
      written = 1;
      semaphore->post();
      return;
    }
    if constexpr (InTime)
      while (!semaphore->wait_until({}))
        ;
    else
      semaphore->wait();
    RL_ASSERT(written == 1);
    semaphore.reset();
  }

  std::optional<Semaphore> semaphore;
  simulated::plain<int> written;
};

} // namespace

int main(int argc, char **argv) {
  const unsigned preemptions = model::preemptions(argc, argv, 5);
  const bool good = model::holds<Post<false>>("one waits") &&
                    model::holds<Post<true>>("one waits, and times out", preemptions);
  return good ? 0 : 1;
}
