// Channels in the C++ memory model: whatever threads run when, and whatever deadline passes when,
// each value that was sent is received or destroyed once, and with all that its sender wrote; and
// nobody waits for what will never come. The code is the runtime's own, from the queue down. Who is
// a sender, of the handles in channel.h, a std::shared_ptr counts; here an atomic does.
//
// SpinLock is taken as the lock that spin_lock_model.cpp shows it to be:
// ADAPT fearless/detail/spin_lock.h: class SpinLock {
// TO using SpinLock = std::mutex; class RealSpinLock {
//
// Few values to a block, that there be several blocks:
// ADAPT fearless/detail/buffer.h: sizeof(T) >= 2048 ? 1 :
// TO T::slots != 0 ? T::slots :
//
// What is not atomic, but used by several threads, watched for races, as the values are:
// ADAPT fearless/detail/buffer.h: Block *next = nullptr;
// TO simulated::plain<Block *> next = nullptr;
// ADAPT fearless/detail/buffer.h: Block *reading_ = nullptr;
// TO simulated::plain<Block *> reading_ = nullptr;
// ADAPT fearless/detail/buffer.h: Block **link_ = &reading_;
// TO simulated::plain<Block *> *link_ = &reading_;
// ADAPT fearless/detail/buffer.h: std::size_t written_ = slots;
// TO simulated::plain<std::size_t> written_ = slots;
// ADAPT fearless/detail/buffer.h: std::size_t read_ = 0;
// TO simulated::plain<std::size_t> read_ = 0;
// ADAPT fearless/detail/waiters.h: Waiter *next = nullptr;
// TO simulated::plain<Waiter *> next = nullptr;
// ADAPT fearless/detail/waiters.h: Waiter *first_ = nullptr;
// TO simulated::plain<Waiter *> first_ = nullptr;
// ADAPT fearless/detail/waiters.h: Waiter **
// TO simulated::plain<Waiter *> *
// ADAPT fearless/detail/waiters.h: bool telling_ = false;
// TO simulated::plain<bool> telling_ = false;
// ADAPT fearless/detail/rendezvous.h: bool taken = false;
// TO simulated::plain<bool> taken = false;
//
// Each of these changes must break it:
// clang-format off
// MUTATE fearless/detail/buffer.h: came_.store(came + 1, std::memory_order_release);
// TO came_.store(came + 1, std::memory_order_relaxed);
// MUTATE fearless/detail/buffer.h: came_seen_ = came_.load(std::memory_order_acquire);
// TO came_seen_ = came_.load(std::memory_order_relaxed);
// MUTATE fearless/detail/buffer.h: spare_.exchange(nullptr, std::memory_order_acquire)
// TO spare_.exchange(nullptr, std::memory_order_relaxed)
// MUTATE fearless/detail/buffer.h: spare_.exchange(done, std::memory_order_acq_rel)
// TO spare_.exchange(done, std::memory_order_acquire)
// MUTATE fearless/detail/buffer.h: stop_requested() || senders_gone_.load(std::memory_order_acquire) ||
// TO stop_requested() || senders_gone_.load(std::memory_order_relaxed) ||
// MUTATE fearless/detail/buffer.h: take(to); // what came before the last sender went
// TO // what came before the last sender went
// MUTATE fearless/detail/buffer.h: const std::lock_guard lock(in_); // from now on nothing comes
// TO
// MUTATE fearless/detail/buffer.h: receiver_gone_.store(true, std::memory_order_release);
// TO
// MUTATE fearless/detail/buffer.h: if (receiver_gone_.load(std::memory_order_relaxed)) return Pushed::receiver_gone;
// TO
// MUTATE fearless/detail/buffer.h: arrived_.tell_one(); return Pushed::yes;
// TO return Pushed::yes;
// MUTATE fearless/detail/buffer.h: room_.tell_one(); return true;
// TO return true;
// MUTATE fearless/detail/buffer.h: arrived_.tell_all();
// TO
// MUTATE fearless/detail/buffer.h: room_.tell_all();
// TO
// MUTATE fearless/detail/buffer.h: arrived_.tell_one(); // who was told of the value leaves it to the next
// TO
// MUTATE fearless/detail/buffer.h: room_.tell_one(); // who was told of the room leaves it to the next
// TO
// MUTATE fearless/detail/buffer.h: if (others && ends_ready())
// TO if (false)
// MUTATE fearless/detail/buffer.h: if (others && ends_with_room())
// TO if (false)
// MUTATE fearless/detail/buffer.h: [this] { return ends_ready(); }
// TO [this] { return is_ready(); }
// MUTATE fearless/detail/buffer.h: return receiver_is_gone() || ends_with_room();
// TO return receiver_is_gone() || has_room();
// MUTATE fearless/detail/buffer.h: return receiver_is_gone() || ends_with_room();
// TO return ends_with_room();
// MUTATE fearless/detail/buffer.h: if (came - went_seen_ >= bound_) return Pushed::no_room;
// TO
// MUTATE fearless/detail/buffer.h: went_seen_ = went_.load(std::memory_order_acquire);
// TO went_seen_ = went_.load(std::memory_order_acquire) + 1;
// MUTATE fearless/detail/waiters.h: state_.exchange(told, std::memory_order_acq_rel)
// TO state_.exchange(told, std::memory_order_acquire)
// MUTATE fearless/detail/waiters.h: if (state_.exchange(told, std::memory_order_acq_rel) == asleep) bed_.post();
// TO state_.exchange(told, std::memory_order_acq_rel);
// MUTATE fearless/detail/waiters.h: if (holds() || !self.signal.sleep(deadline))
// TO if (!self.signal.sleep(deadline))
// MUTATE fearless/detail/waiters.h: compare_exchange_strong(expected, asleep, std::memory_order_acquire)
// TO compare_exchange_strong(expected, asleep, std::memory_order_relaxed)
// MUTATE fearless/detail/waiters.h: telling_ = false; others = size_ != 0;
// TO others = size_ != 0;
// MUTATE fearless/detail/rendezvous.h: self.signal.sleep(never); // somebody is just letting it go
// TO return; // somebody is just letting it go
// MUTATE fearless/detail/rendezvous.h: sender->taken = true;
// TO
// MUTATE fearless/detail/rendezvous.h: if (receiver_is_gone()) return false; if (give
// TO if (give
// MUTATE fearless/detail/rendezvous.h: if (get(lock, to) || senders_gone_.load(std::memory_order_relaxed))
// TO if (get(lock, to))
// MUTATE fearless/detail/rendezvous.h: while (Waiter *const waiter = others.pop())
// TO if (Waiter *const waiter = others.pop())
// clang-format on
#include "model.h"

#include "simulate_begin.h"

#include <fearless/detail/deadline.h>
#include <fearless/detail/queue.h>

#include "simulate_end.h"

namespace {

int alive = 0; // in one execution

struct Refused {};

// Plain variables: who reads them without what its sender, or who moved it, wrote being done,
// races. There are `Slots` to a block. Its n-th move may throw; that one only.
template <std::size_t Slots> class Value {
public:
  static constexpr std::size_t slots = Slots;

  explicit Value(int n, int refused_move = 0) : plain_(n), holds_(true), to_refuse_(refused_move) {
    ++alive;
  }
  Value(Value &&other) : plain_(other.checked()), holds_(true), to_refuse_(other.to_refuse_) {
    other.holds_ = false;
  }
  ~Value() {
    if (holds_) {
      RL_ASSERT(read() > 0);
      --alive;
    }
  }
  int read() const { return plain_; }
  bool holds() const { return holds_; }

private:
  int checked() {
    if (to_refuse_ != 0 && --to_refuse_ == 0)
      throw Refused();
    return read();
  }

  simulated::plain<int> plain_;
  simulated::plain<bool> holds_;
  int to_refuse_;
};

constexpr std::size_t unbounded = fearless::detail::Queue<Value<1>>::unbounded;
constexpr std::size_t rendezvous = 0;

// Senders on the first threads, a receiver on the last, or others.
template <class Suite, int Senders, std::size_t Bound, int Others = 1, std::size_t Slots = 1>
struct Channel : rl::test_suite<Suite, Senders + Others> {
  using Queue = fearless::detail::Queue<Value<Slots>>;
  static constexpr unsigned receiver = Senders;

  void before() {
    alive = 0;
    simulated::steady_clock::time = {};
    queue.emplace(Bound);
  }
  void after() {
    if (receives)
      queue->disconnect_receiver();
    queue.reset();
    RL_ASSERT(sent + kept == Suite::values);
    RL_ASSERT(alive == 0);
  }

  /// Sends one; says whether it went.
  template <class... Stop> bool send(int n, const Stop &...stop) {
    Value<Slots> value(n);
    return count(queue->send(value, stop...), value);
  }
  /// Sends one whose `refused_move` throws. True if it threw here, and was kept.
  bool send_refusing(int n, int refused_move) {
    Value<Slots> value(n, refused_move);
    try {
      RL_ASSERT(count(queue->send(value), value));
      return false;
    } catch (const Refused &) {
      RL_ASSERT(value.holds());
      ++kept;
      return true;
    }
  }
  bool try_send(int n) {
    Value<Slots> value(n);
    return count(queue->try_send(value), value);
  }
  /// As `Sender`'s destructor.
  void leave() {
    if (senders.fetch_sub(1, std::memory_order_acq_rel) == 1)
      queue->disconnect_senders();
  }

  template <class... Stop>
  int recv(fearless::detail::Deadline deadline = fearless::detail::never, const Stop &...stop) {
    std::optional<Value<Slots>> value;
    queue->recv(value, deadline, stop...);
    return count(value);
  }
  int try_recv() {
    std::optional<Value<Slots>> value;
    queue->try_recv(value);
    return count(value);
  }
  /// As `Receiver`'s destructor.
  void receiver_leaves() {
    receives = false;
    queue->disconnect_receiver();
  }

  static fearless::detail::Deadline in_an_hour() {
    return fearless::detail::deadline(std::chrono::hours(1));
  }

  std::optional<Queue> queue;
  simulated::atomic<int> senders = Senders;
  bool receives = true;
  int sent = 0, received = 0, kept = 0;

private:
  bool count(bool gone, const Value<Slots> &value) {
    RL_ASSERT(gone != value.holds());
    ++(gone ? sent : kept);
    return gone;
  }
  int count(const std::optional<Value<Slots>> &value) {
    if (!value)
      return 0;
    ++received;
    return value->read();
  }
};

// Each sends some and goes; the receiver takes all, those of each in order, and then sees the end.
template <int Senders, std::size_t Bound, int Each = 2, std::size_t Slots = 1>
struct AllArrive : Channel<AllArrive<Senders, Bound, Each, Slots>, Senders, Bound, 1, Slots> {
  static constexpr int values = Each * Senders;
  void thread(unsigned t) {
    if (t < this->receiver) {
      for (int n = 1; n <= Each; ++n)
        RL_ASSERT(this->send(static_cast<int>(10 * t) + n));
      this->leave();
      return;
    }
    int last[Senders] = {};
    while (const int n = this->recv()) {
      RL_ASSERT(n % 10 == last[n / 10] + 1);
      last[n / 10] = n % 10;
    }
    RL_ASSERT(this->received == values);
    RL_ASSERT(this->queue->is_drained());
  }
};

// The receiver goes after one value, or none, while the senders send or wait.
template <int Senders, std::size_t Bound, bool TakesOne>
struct ReceiverGoes : Channel<ReceiverGoes<Senders, Bound, TakesOne>, Senders, Bound> {
  static constexpr int values = 2 * Senders;
  void thread(unsigned t) {
    if (t < this->receiver) {
      const bool first = this->send(1);
      const bool second = this->send(2);
      RL_ASSERT(first || !second);
      RL_ASSERT(second || this->queue->receiver_is_gone());
      return;
    }
    if (TakesOne)
      RL_ASSERT(this->recv() != 0);
    this->receiver_leaves();
  }
};

// One value, and a receiver whose time is over at any moment: it has the value then, or later.
template <std::size_t Bound> struct Timeout : Channel<Timeout<Bound>, 1, Bound> {
  static constexpr int values = 1;
  void thread(unsigned t) {
    if (t < this->receiver) {
      RL_ASSERT(this->send(1));
      this->leave();
      return;
    }
    this->recv(this->in_an_hour());
    this->recv();
    RL_ASSERT(this->received == 1);
  }
};

// A rendezvous with one that may be about to give up: it went if and only if it was received.
struct TryMeet : Channel<TryMeet, 1, rendezvous> {
  static constexpr int values = 1;
  void thread(unsigned t) {
    if (t < receiver) {
      try_send(1);
      leave();
      return;
    }
    recv(in_an_hour());
    try_recv();
  }
  void after() {
    RL_ASSERT(sent == received);
    Channel::after();
  }
};

// There is room for one of two at least.
struct TrySend : Channel<TrySend, 2, 1> {
  static constexpr int values = 2;
  void thread(unsigned t) {
    if (t < receiver)
      try_send(1);
    else
      try_recv();
  }
  void after() {
    RL_ASSERT(sent >= 1 && sent <= received + 1);
    Channel::after();
  }
};

// Two that share a receiver: each value for one of them, then the end for both.
template <std::size_t Bound> struct SharedReceiver : Channel<SharedReceiver<Bound>, 1, Bound, 2> {
  static constexpr int values = 2;
  void thread(unsigned t) {
    if (t < this->receiver) {
      RL_ASSERT(this->send(1));
      RL_ASSERT(this->send(2));
      this->leave();
      return;
    }
    while (this->recv() != 0)
      ;
  }
  void after() {
    RL_ASSERT(this->received == 2);
    Channel<SharedReceiver<Bound>, 1, Bound, 2>::after();
  }
};

// Two values come, maybe while only the first that waits is being told; one for each.
struct EachTakesOne : Channel<EachTakesOne, 1, unbounded, 2> {
  static constexpr int values = 2;
  void thread(unsigned t) {
    if (t >= receiver) {
      RL_ASSERT(recv() != 0);
      return;
    }
    RL_ASSERT(send(1));
    RL_ASSERT(send(2));
  }
};

// Room for two comes, maybe while only the first that waits is being told.
struct EachFindsRoom : Channel<EachFindsRoom, 2, 2> {
  static constexpr int values = 4;
  void before() {
    Channel::before();
    RL_ASSERT(send(1));
    RL_ASSERT(send(2));
  }
  void thread(unsigned t) {
    if (t < receiver) {
      RL_ASSERT(send(3));
      return;
    }
    RL_ASSERT(recv() == 1);
    RL_ASSERT(recv() == 2);
  }
};

// Both sides wait with a token that a third thread asks to stop, and nothing else would wake them.
template <std::size_t Bound> struct Stop : Channel<Stop<Bound>, 1, Bound, 2> {
  static constexpr int values = 3;
  void thread(unsigned t) {
    const simulated::stop_token token(state);
    if (t < this->receiver) {
      for (int n = 1; n <= values; ++n)
        this->send(n, token);
    } else if (t == this->receiver) {
      this->recv(fearless::detail::never, token);
      this->recv(this->in_an_hour(), token);
    } else {
      state.request();
    }
  }
  void after() {
    while (this->try_recv() != 0)
      ;
    RL_ASSERT(this->sent == this->received);
    Channel<Stop<Bound>, 1, Bound, 2>::after();
  }
  simulated::stop_state state;
};

// Two wait for room, and what one of them has refuses to move there: the room is the other's.
struct SendThrows : Channel<SendThrows, 2, 1> {
  static constexpr int values = 3;
  void before() {
    Channel::before();
    RL_ASSERT(send(1));
  }
  void thread(unsigned t) {
    if (t == receiver) {
      RL_ASSERT(recv() != 0);
      RL_ASSERT(recv() != 0);
    } else if (t == 0) {
      RL_ASSERT(send_refusing(2, 1));
    } else {
      RL_ASSERT(send(3));
    }
  }
};

// Two wait for a value, and it refuses to move to the first: it is the other's.
template <std::size_t Bound> struct RecvThrows : Channel<RecvThrows<Bound>, 1, Bound, 2> {
  static constexpr int values = 1;
  void thread(unsigned t) {
    if (t < this->receiver) {
      RL_ASSERT(!this->send_refusing(1, 2));
      return;
    }
    try {
      RL_ASSERT(this->recv() != 0);
    } catch (const Refused &) {
      ++threw;
    }
  }
  void after() {
    RL_ASSERT(this->received == 1 && threw == 1);
    Channel<RecvThrows<Bound>, 1, Bound, 2>::after();
  }
  int threw = 0;
};

// A value that refuses to move across: who moved it is told, and may try again; the other waits.
struct MeetThrows : Channel<MeetThrows, 1, rendezvous> {
  static constexpr int values = 1;
  void thread(unsigned t) {
    if (t < receiver) {
      if (send_refusing(1, 1)) {
        --kept;
        ++threw;
        RL_ASSERT(send(1));
      }
      return;
    }
    try {
      RL_ASSERT(recv() != 0);
    } catch (const Refused &) {
      ++threw;
      RL_ASSERT(recv() != 0);
    }
  }
  void after() {
    RL_ASSERT(received == 1 && threw == 1);
    Channel::after();
  }
  int threw = 0;
};

} // namespace

int main(int argc, char **argv) {
  const unsigned preemptions = model::preemptions(argc, argv, 2);
  using model::holds;
  const bool good =
      holds<AllArrive<1, unbounded, 4>>("unbounded: 4 arrive", preemptions) &&
      holds<AllArrive<1, unbounded, 4, 2>>("unbounded, 2 to a block: 4 arrive", preemptions) &&
      holds<AllArrive<2, unbounded>>("unbounded: 2 of each of 2 arrive", preemptions) &&
      holds<AllArrive<1, 1, 4>>("bound 1: 4 arrive", preemptions) &&
      holds<AllArrive<2, 1>>("bound 1: 2 of each of 2 arrive", preemptions) &&
      holds<AllArrive<1, 2, 4>>("bound 2: 4 arrive", preemptions) &&
      holds<AllArrive<1, rendezvous>>("rendezvous: 2 arrive", preemptions) &&
      holds<AllArrive<2, rendezvous>>("rendezvous: 2 of each of 2 arrive", preemptions) &&
      holds<ReceiverGoes<2, unbounded, true>>("unbounded: the receiver goes", preemptions) &&
      holds<ReceiverGoes<2, 1, false>>("bound 1: the receiver goes at once", preemptions) &&
      holds<ReceiverGoes<2, 1, true>>("bound 1: the receiver goes", preemptions) &&
      holds<ReceiverGoes<2, rendezvous, false>>("rendezvous: the receiver goes at once",
                                                preemptions) &&
      holds<ReceiverGoes<2, rendezvous, true>>("rendezvous: the receiver goes", preemptions) &&
      holds<Timeout<unbounded>>("unbounded: timeout", preemptions) &&
      holds<Timeout<1>>("bound 1: timeout", preemptions) &&
      holds<Timeout<rendezvous>>("rendezvous: timeout", preemptions) &&
      holds<TrySend>("bound 1: 2 try_send, 1 try_recv", preemptions) &&
      holds<TryMeet>("rendezvous: try_send against a timeout", preemptions) &&
      holds<SharedReceiver<unbounded>>("unbounded: 2 receivers", preemptions) &&
      holds<SharedReceiver<rendezvous>>("rendezvous: 2 receivers", preemptions) &&
      holds<EachTakesOne>("unbounded: 2 receivers, one value each", preemptions) &&
      holds<EachFindsRoom>("bound 2: 2 senders find room", preemptions) &&
      holds<Stop<1>>("bound 1: stop", preemptions - 1) &&
      holds<Stop<rendezvous>>("rendezvous: stop", preemptions - 1) &&
      holds<SendThrows>("bound 1: a send throws", preemptions) &&
      holds<RecvThrows<unbounded>>("unbounded: a recv throws", preemptions) &&
      holds<RecvThrows<1>>("bound 1: a recv throws", preemptions) &&
      holds<MeetThrows>("rendezvous: either throws", preemptions);
  return good ? 0 : 1;
}
