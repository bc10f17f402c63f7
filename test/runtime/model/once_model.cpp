// OnceLock in the C++ memory model: the value is made by one thread, whoever throws on the way, and
// whoever sees that it is there sees all of it. The code is the runtime's own.
//
// Threads are fibers here, which share what is thread_local:
// ADAPT fearless/once.h: static constinit thread_local char here = 0;
// TO char &here = simulated::place_of_this_thread();
//
// Each of these must break it:
// MUTATE fearless/once.h: if (!set_.load(std::memory_order_acquire)) [[unlikely]] {
// TO if (!set_.load(std::memory_order_relaxed)) [[unlikely]] {
// MUTATE fearless/once.h: return set_.load(std::memory_order_acquire) ?
// TO return set_.load(std::memory_order_relaxed) ?
// MUTATE fearless/once.h: set_.store(true, std::memory_order_release);
// TO set_.store(true, std::memory_order_relaxed);
// MUTATE fearless/once.h: if (!set_.load(std::memory_order_relaxed))
// TO if (true)
// MUTATE fearless/once.h: once_.making_.lock();
// TO (void)once_.making_.try_lock();
// MUTATE fearless/once.h: once_.making_.unlock();
// TO if (once_.set_.load(std::memory_order_relaxed)) once_.making_.unlock();
#include "model.h"

#include "simulate_begin.h"

#include <fearless/once.h>

#include "simulate_end.h"

namespace {

using fearless::OnceLock;

int made = 0; // by the threads of one execution

// A plain variable: who reads it without its maker's write being done, races.
struct Value {
  explicit Value(int n) : plain(n) { ++made; }
  int read() const { return const_cast<rl::var<int> &>(plain)($); }
  rl::var<int> plain;
};

template <class Suite, int Threads> struct Racing : rl::test_suite<Suite, Threads> {
  void before() {
    made = 0;
    once.emplace();
  }
  void after() {
    RL_ASSERT(made == 1);
    once.reset();
  }
  std::optional<OnceLock<Value>> once;
};

// One makes it, one sets it, one only looks.
template <int Threads> struct Mixed : Racing<Mixed<Threads>, Threads> {
  void thread(unsigned t) {
    const auto &once = *this->once;
    if (t == 0) {
      RL_ASSERT(once.get_or_init([] { return Value(7); }).read() >= 7);
    } else if (t == 1) {
      once.get_or_init([] { return Value(8); });
      RL_ASSERT(once.get()->read() >= 7);
    } else if (const Value *value = once.get()) {
      RL_ASSERT(value->read() >= 7);
    }
  }
};

// The first throws; that leaves it to the others.
template <int Threads> struct Throwing : Racing<Throwing<Threads>, Threads> {
  void thread(unsigned t) {
    const auto &once = *this->once;
    bool threw = false;
    for (int turn = 0; turn < 2; ++turn)
      try {
        const auto make = [&] {
          if (t != 1 && turn == 0) {
            threw = true;
            throw 1;
          }
          return Value(static_cast<int>(t));
        };
        RL_ASSERT(once.get_or_init(make).read() >= 0);
        return;
      } catch (int) {
        RL_ASSERT(threw);
      }
    RL_ASSERT(false);
  }
};

} // namespace

int main(int argc, char **argv) {
  const unsigned preemptions = model::preemptions(argc, argv, 4);
  const bool good = model::holds<Mixed<2>>("2 threads: one makes, one sets") &&
                    model::holds<Mixed<3>>("3 threads: one only looks", preemptions) &&
                    model::holds<Throwing<2>>("2 threads: one throws at first") &&
                    model::holds<Throwing<3>>("3 threads: two throw at first", preemptions);
  return good ? 0 : 1;
}
