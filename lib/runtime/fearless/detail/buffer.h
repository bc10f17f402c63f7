/// \file
/// The values on their way through a channel.
#pragma once

#include <fearless/detail/spin_lock.h>
#include <fearless/detail/waiters.h>

#include <atomic>
#include <cstddef>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace fearless::detail {

/// A queue with a lock at each end. At the one end senders take turns, at the other receivers, of
/// which there is one as a rule. The ends meet in two counters only, of the values that ever came
/// and that ever went: each is written at one end and read at the other.
///
/// Order: the n-th value to come is the n-th to go. Both happen below a lock, and in the order in
/// which that is taken; so what a `send` that has returned put in comes before what one that begins
/// later puts in.
///
/// Values: they are in blocks, one linked to the next. The n-th slot holds a value while
/// went_ <= n < came_. Its sender writes it, and the link to its block, before it stores `came_`
/// (release); a receiver reads them after it has loaded `came_` (acquire). No sender looks at a
/// block again once it has begun the next, and the receiver leaves a block only for the next: so it
/// is the receiver who frees it.
///
/// Room: a sender has loaded `went_` (acquire), so that came_ - went_ never exceeds the bound.
///
/// Sleep: see SleepList. Values arrive below the senders' lock, room is made below the receivers',
/// and either end leaves below the lock that those who wait for it look below.
template <class T> class Buffer {
public:
  static constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

  explicit Buffer(std::size_t bound) noexcept : bound_(bound) {}
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;

  /// The receiver has left and taken all values with it.
  ~Buffer() {
    while (reading_ != nullptr)
      delete std::exchange(reading_, reading_->next);
    delete spare_.load(std::memory_order_acquire);
  }

  /// Waits for room. False if the receiver is gone, or there is no room and `stop` is asked to
  /// stop: `value` is kept.
  template <class Stop> bool send(T &value, const Stop &stop) {
    for (bool others = false;;) {
      const Pushed pushed = push(value);
      if (pushed != Pushed::no_room || stop.stop_requested()) {
        if (others && ends_with_room())
          room_.tell_one();
        return pushed == Pushed::yes;
      }
      others |= room_.sleep(never, stop, [this] { return receiver_is_gone() || ends_with_room(); });
    }
  }

  /// False if there is no room, or the receiver is gone: `value` is kept.
  bool try_send(T &value) { return push(value) == Pushed::yes; }

  /// Waits until there is a value, all senders are gone, the deadline is over, or `stop` is asked
  /// to stop. Puts the value into `to`, which is empty.
  template <class Stop> void recv(std::optional<T> &to, Deadline deadline, const Stop &stop) {
    bool others = false;
    while (!take(to)) {
      if (stop.stop_requested() || senders_gone_.load(std::memory_order_acquire) ||
          (deadline != never && std::chrono::steady_clock::now() >= deadline)) {
        take(to); // what came before the last sender went
        break;
      }
      others |= arrived_.sleep(deadline, stop, [this] { return ends_ready(); });
    }
    if (others && ends_ready())
      arrived_.tell_one();
  }

  /// Puts the next value into `to`, which is empty. False if there is none.
  bool take(std::optional<T> &to) {
    try {
      const std::lock_guard lock(out_);
      const std::size_t went = went_.load(std::memory_order_relaxed);
      if (went == came_seen_) {
        came_seen_ = came_.load(std::memory_order_acquire);
        if (went == came_seen_)
          return false;
      }
      to.emplace(std::move(front()));
      pop(went);
    } catch (...) {
      arrived_.tell_one(); // who was told of the value leaves it to the next
      throw;
    }
    room_.tell_one();
    return true;
  }

  void disconnect_senders() noexcept {
    {
      const std::lock_guard lock(in_);
      senders_gone_.store(true, std::memory_order_release);
    }
    arrived_.tell_all();
  }

  /// Destroys the values that are left, in order.
  void disconnect_receiver() noexcept {
    {
      const std::lock_guard lock(in_); // from now on nothing comes
      const std::lock_guard lock_out(out_);
      receiver_gone_.store(true, std::memory_order_release);
    }
    room_.tell_all();
    // Not below a lock: what is destroyed may use the channel.
    const std::size_t came = came_.load(std::memory_order_acquire);
    while (went_.load(std::memory_order_relaxed) != came) {
      front();
      pop(went_.load(std::memory_order_relaxed));
    }
  }

  bool receiver_is_gone() const noexcept { return receiver_gone_.load(std::memory_order_acquire); }

  /// All senders are gone and no value is left.
  bool is_drained() const noexcept {
    return senders_gone_.load(std::memory_order_acquire) && is_empty();
  }

private:
  enum class Pushed { yes, no_room, receiver_gone };

  union Slot {
    Slot() noexcept {}
    ~Slot() {}
    T value;
  };

  // Large enough for few allocations, small enough for a channel that carries one value.
  static constexpr std::size_t slots =
      sizeof(T) >= 2048 ? 1 : (sizeof(T) <= 32 ? 64 : 2048 / sizeof(T));
  struct Block {
    Block *next = nullptr;
    Slot slot[slots];
  };

  Pushed push(T &value) {
    try {
      const std::lock_guard lock(in_);
      if (receiver_gone_.load(std::memory_order_relaxed))
        return Pushed::receiver_gone;
      const std::size_t came = came_.load(std::memory_order_relaxed);
      if (came - went_seen_ >= bound_) {
        went_seen_ = went_.load(std::memory_order_acquire);
        if (came - went_seen_ >= bound_)
          return Pushed::no_room;
      }
      if (written_ == slots)
        add_block();
      std::construct_at(std::addressof(writing_->slot[written_].value), std::move(value));
      ++written_;
      came_.store(came + 1, std::memory_order_release);
    } catch (...) {
      room_.tell_one(); // who was told of the room leaves it to the next
      throw;
    }
    arrived_.tell_one();
    return Pushed::yes;
  }

  void add_block() {
    Block *block = nullptr;
    if (spare_.load(std::memory_order_relaxed) != nullptr)
      block = spare_.exchange(nullptr, std::memory_order_acquire);
    if (block == nullptr)
      block = new Block;
    *link_ = block;
    link_ = &block->next;
    writing_ = block;
    written_ = 0;
  }

  /// The oldest value there is.
  T &front() noexcept {
    if (read_ == slots) {
      Block *const done = std::exchange(reading_, reading_->next);
      read_ = 0;
      done->next = nullptr;
      delete spare_.exchange(done, std::memory_order_acq_rel);
    }
    return reading_->slot[read_].value;
  }

  void pop(std::size_t went) noexcept {
    std::destroy_at(std::addressof(reading_->slot[read_].value));
    ++read_;
    went_.store(went + 1, std::memory_order_release);
  }

  // The lesser first: what is seen between the two is less full, or emptier, than it was.
  bool has_room() const noexcept {
    const std::size_t went = went_.load(std::memory_order_acquire);
    return came_.load(std::memory_order_acquire) - went < bound_;
  }
  bool is_empty() const noexcept {
    const std::size_t went = went_.load(std::memory_order_acquire);
    return came_.load(std::memory_order_acquire) == went;
  }
  bool is_ready() const noexcept {
    return !is_empty() || senders_gone_.load(std::memory_order_acquire);
  }

  // The same below the lock of the end that changes it.
  bool ends_with_room() noexcept {
    const std::lock_guard lock(out_);
    return has_room();
  }
  bool ends_ready() noexcept {
    const std::lock_guard lock(in_);
    return is_ready();
  }

  static constexpr std::size_t line = 64; // ends do not share cache lines

  // Written rarely.
  const std::size_t bound_;
  std::atomic<bool> senders_gone_ = false;
  std::atomic<bool> receiver_gone_ = false;
  SleepList arrived_; // for a value, or the end of the senders
  SleepList room_;    // or the end of the receiver

  // The senders' end.
  alignas(line) SpinLock in_;
  std::size_t written_ = slots; // into `writing_`
  Block *writing_ = nullptr;
  Block **link_ = &reading_;  // where the next block is to be linked
  std::size_t went_seen_ = 0; // of `went_`, when last looked
  alignas(line) std::atomic<std::size_t> came_ = 0;

  // The receivers' end.
  alignas(line) SpinLock out_;
  std::size_t read_ = 0;      // of `reading_`
  Block *reading_ = nullptr;  // the first is linked here by its sender
  std::size_t came_seen_ = 0; // of `came_`, when last looked
  alignas(line) std::atomic<std::size_t> went_ = 0;
  std::atomic<Block *> spare_ = nullptr; // read to the end, and to be used again
};

} // namespace fearless::detail
