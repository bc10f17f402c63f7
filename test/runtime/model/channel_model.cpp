// Channels in the C++ memory model: whatever threads run when, and whatever wakes up for nothing,
// each value that was sent is received or destroyed once, and with all that its sender wrote; and
// nobody waits for what will never come. The code is the runtime's own, from the handles down.
#include "model.h"

#include "simulate_begin.h"

#include <fearless/channel.h>

#include "simulate_end.h"

namespace {

using fearless::Receiver, fearless::Sender, fearless::SyncSender;

int alive = 0; // in one execution

// A plain variable: who reads it without its sender's write being done, races.
class Value {
public:
  explicit Value(int n) : plain_(n), holds_(true) { ++alive; }
  Value(Value &&other) noexcept
      : plain_(other.read()), holds_(std::exchange(other.holds_, false)) {}
  ~Value() {
    if (holds_) {
      RL_ASSERT(read() > 0);
      --alive;
    }
  }
  int read() const { return plain_($); }
  bool holds() const { return holds_; }

private:
  mutable rl::var<int> plain_;
  bool holds_;
};

constexpr std::size_t unbounded = 1'000;

// Senders on the first threads, a receiver on the last. Both kinds of channel behave alike here
// unless there is a bound.
template <class Suite, int Senders, std::size_t Bound, int Others = 1>
struct Channel : rl::test_suite<Suite, Senders + Others> {
  using Tx = std::conditional_t<Bound == unbounded, Sender<Value>, SyncSender<Value>>;
  static constexpr unsigned receiver = Senders;

  void before() {
    alive = sent = received = kept = 0;
    auto open = [] {
      if constexpr (Bound == unbounded)
        return fearless::channel<Value>();
      else
        return fearless::sync_channel<Value>(Bound);
    };
    auto ends = open();
    for (auto &tx : txs)
      tx = ends.first;
    rx = std::move(ends.second);
  }
  void after() {
    RL_ASSERT(sent + kept == Suite::values);
    for (auto &tx : txs)
      tx.reset();
    rx.reset();
    RL_ASSERT(alive == 0);
  }

  /// Sends one; says whether it went.
  template <class... Stop> bool send(unsigned t, int n, const Stop &...stop) {
    Value value(n);
    const bool gone = txs[t]->send(std::move(value), stop...);
    RL_ASSERT(gone != value.holds());
    ++(gone ? sent : kept);
    return gone;
  }
  bool try_send(unsigned t, int n) {
    Value value(n);
    const bool gone = txs[t]->try_send(std::move(value));
    RL_ASSERT(gone != value.holds());
    ++(gone ? sent : kept);
    return gone;
  }
  int take(std::optional<Value> value) {
    if (!value)
      return 0;
    ++received;
    return value->read();
  }

  std::array<std::optional<Tx>, Senders> txs;
  std::optional<Receiver<Value>> rx;
  int sent, received, kept;
};

// Each sends two and goes; the receiver takes all, those of each in order, and then sees the end.
template <int Senders, std::size_t Bound>
struct AllArrive : Channel<AllArrive<Senders, Bound>, Senders, Bound> {
  static constexpr int values = 2 * Senders;
  void thread(unsigned t) {
    if (t < this->receiver) {
      RL_ASSERT(this->send(t, static_cast<int>(10 * t) + 1));
      RL_ASSERT(this->send(t, static_cast<int>(10 * t) + 2));
      this->txs[t].reset();
      return;
    }
    int last[Senders] = {};
    while (const int n = this->take(this->rx->recv())) {
      RL_ASSERT(n % 10 == last[n / 10] + 1);
      last[n / 10] = n % 10;
    }
    RL_ASSERT(this->received == values);
    RL_ASSERT(this->rx->is_disconnected());
  }
};

// The receiver goes after one value, or none, while the senders send or wait.
template <int Senders, std::size_t Bound, bool TakesOne>
struct ReceiverGoes : Channel<ReceiverGoes<Senders, Bound, TakesOne>, Senders, Bound> {
  static constexpr int values = 2 * Senders;
  void thread(unsigned t) {
    if (t < this->receiver) {
      const bool first = this->send(t, 1);
      const bool second = this->send(t, 2);
      RL_ASSERT(first || !second);
      return;
    }
    if (TakesOne)
      RL_ASSERT(this->take(this->rx->recv()) != 0);
    this->rx.reset();
  }
};

// One value, and a receiver whose time is over at any moment: it has the value then, or later.
template <std::size_t Bound> struct Timeout : Channel<Timeout<Bound>, 1, Bound> {
  static constexpr int values = 1;
  void thread(unsigned t) {
    if (t < this->receiver) {
      RL_ASSERT(this->send(t, 1));
      this->txs[t].reset();
      return;
    }
    this->take(this->rx->recv_timeout(std::chrono::hours(1)));
    this->take(this->rx->recv());
    RL_ASSERT(this->received == 1);
  }
};

// A rendezvous with one that may be about to give up: it went if and only if it was received.
struct TryMeet : Channel<TryMeet, 1, 0> {
  static constexpr int values = 1;
  void thread(unsigned t) {
    if (t < receiver) {
      try_send(t, 1);
      txs[t].reset();
      return;
    }
    take(rx->recv_timeout(std::chrono::hours(1)));
    take(rx->try_recv());
  }
  void after() {
    RL_ASSERT(sent == received);
    Channel::after();
  }
};

// Two that share a receiver: one value for each, then the end for both.
template <std::size_t Bound> struct SharedReceiver : Channel<SharedReceiver<Bound>, 1, Bound, 2> {
  static constexpr int values = 2;
  void thread(unsigned t) {
    if (t < this->receiver) {
      RL_ASSERT(this->send(t, 1));
      RL_ASSERT(this->send(t, 2));
      this->txs[t].reset();
      return;
    }
    while (this->take(this->rx->recv()) != 0)
      ;
  }
  void after() {
    RL_ASSERT(this->received == 2);
    Channel<SharedReceiver<Bound>, 1, Bound, 2>::after();
  }
};

// Both sides wait with a token that a third thread asks to stop, and nothing else would wake them.
template <std::size_t Bound> struct Stop : Channel<Stop<Bound>, 1, Bound, 2> {
  static constexpr int values = 3;
  void before() {
    state.emplace();
    Channel<Stop<Bound>, 1, Bound, 2>::before();
  }
  void thread(unsigned t) {
    const simulated::stop_token token(*state);
    if (t < this->receiver) {
      for (int n = 1; n <= values; ++n)
        this->send(t, n, token);
    } else if (t == this->receiver) {
      this->take(this->rx->recv(token));
      this->take(this->rx->recv_timeout(token, std::chrono::hours(1)));
    } else {
      state->request();
    }
  }
  void after() {
    while (this->take(this->rx->try_recv()) != 0)
      ;
    RL_ASSERT(this->sent == this->received);
    Channel<Stop<Bound>, 1, Bound, 2>::after();
    state.reset();
  }
  std::optional<simulated::stop_state> state;
};

} // namespace

int main(int argc, char **argv) {
  const unsigned preemptions = argc > 1 ? std::stoi(argv[1]) : 2;
  const bool good =
      model::holds<AllArrive<1, unbounded>>("unbounded, 1 sender: all arrive", preemptions) &&
      model::holds<AllArrive<2, unbounded>>("unbounded, 2 senders: all arrive", preemptions) &&
      model::holds<AllArrive<1, 1>>("bound 1, 1 sender: all arrive", preemptions) &&
      model::holds<AllArrive<2, 1>>("bound 1, 2 senders: all arrive", preemptions) &&
      model::holds<AllArrive<1, 0>>("rendezvous, 1 sender: all arrive", preemptions) &&
      model::holds<AllArrive<2, 0>>("rendezvous, 2 senders: all arrive", preemptions) &&
      model::holds<ReceiverGoes<2, unbounded, true>>("unbounded: the receiver goes", preemptions) &&
      model::holds<ReceiverGoes<2, 1, false>>("bound 1: the receiver goes at once", preemptions) &&
      model::holds<ReceiverGoes<2, 1, true>>("bound 1: the receiver goes", preemptions) &&
      model::holds<ReceiverGoes<2, 0, false>>("rendezvous: the receiver goes at once",
                                              preemptions) &&
      model::holds<ReceiverGoes<2, 0, true>>("rendezvous: the receiver goes", preemptions) &&
      model::holds<Timeout<unbounded>>("unbounded: timeout", preemptions) &&
      model::holds<Timeout<1>>("bound 1: timeout", preemptions) &&
      model::holds<Timeout<0>>("rendezvous: timeout", preemptions) &&
      model::holds<TryMeet>("rendezvous: try_send against a timeout", preemptions) &&
      model::holds<SharedReceiver<unbounded>>("unbounded: 2 receivers", preemptions) &&
      model::holds<SharedReceiver<0>>("rendezvous: 2 receivers", preemptions) &&
      model::holds<Stop<1>>("bound 1: stop", preemptions) &&
      model::holds<Stop<0>>("rendezvous: stop", preemptions);
  return good ? 0 : 1;
}
