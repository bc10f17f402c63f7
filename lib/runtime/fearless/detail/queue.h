/// \file
/// What the senders and the receiver of one channel share.
#pragma once

#include <fearless/detail/stop.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace fearless::detail {

/// The values on their way, below one lock: the order in which senders get it is the order of the
/// channel. A queue with a bound of 0 keeps no value: a sender offers its own, in place, and waits.
///
/// The handles must keep the queue alive during every call. Several threads may receive at once.
template <class T> class Queue {
  static_assert(std::is_object_v<T> && !std::is_const_v<T> && std::is_move_constructible_v<T>,
                "fearless::channel<T>: T must be a plain, non-const object type that moves");

public:
  static constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

  explicit Queue(std::size_t bound) : bound_(bound) {}

  /// Waits for room. False if the receiver is gone: `value` is kept.
  bool send(T &&value) {
    return send_unless(value, [] { return false; });
  }

  /// False if there is no room, or the receiver is gone: `value` is kept.
  bool try_send(T &&value) {
    std::unique_lock lock(mutex_);
    if (receiver_gone_)
      return false;
    // What keeps no value takes one for each receiver that waits.
    const bool room = bound_ != 0 ? values_.size() < bound_
                                  : values_.size() + offers_.size() < waiting_receivers_;
    if (!room)
      return false;
    push(lock, value);
    return true;
  }

  /// Waits for a value. Nothing if all senders are gone.
  std::optional<T> recv() {
    return recv_when([this](auto &lock, auto ready) { arrived_.wait(lock, ready); });
  }

  std::optional<T> try_recv() {
    const std::lock_guard lock(mutex_);
    return take();
  }

  /// As `recv`, but nothing as well if there is no value at `deadline`.
  std::optional<T> recv_until(std::chrono::steady_clock::time_point deadline) {
    return recv_when([&](auto &lock, auto ready) { arrived_.wait_until(lock, deadline, ready); });
  }

#ifdef __cpp_lib_jthread
  // The same, but false or nothing as well once `stop` is asked to stop, if it must wait then.

  bool send(T &&value, const std::stop_token &stop) {
    const Waker waker(*this, stop); // before there is a lock: it may be called at once
    return send_unless(value, [&] { return stop.stop_requested(); });
  }

  std::optional<T> recv(const std::stop_token &stop) {
    const Waker waker(*this, stop);
    return recv_when([&](auto &lock, auto ready) {
      arrived_.wait(lock, [&] { return ready() || stop.stop_requested(); });
    });
  }

  std::optional<T> recv_until(const std::stop_token &stop,
                              std::chrono::steady_clock::time_point deadline) {
    const Waker waker(*this, stop);
    return recv_when([&](auto &lock, auto ready) {
      arrived_.wait_until(lock, deadline, [&] { return ready() || stop.stop_requested(); });
    });
  }
#endif

  void disconnect_senders() noexcept {
    {
      const std::lock_guard lock(mutex_);
      senders_gone_ = true;
    }
    arrived_.notify_all();
  }

  void disconnect_receiver() noexcept {
    {
      const std::lock_guard lock(mutex_);
      receiver_gone_ = true; // from now on no other thread touches values_
      for (Offer *offer : offers_)
        offer->done.notify_one();
      offers_.clear();
    }
    room_.notify_all();
    // Not below the lock: what is destroyed may use the channel. In order, which deque's own
    // destructor does not promise.
    while (!values_.empty())
      values_.pop_front();
  }

  bool receiver_is_gone() {
    const std::lock_guard lock(mutex_);
    return receiver_gone_;
  }

  /// All senders are gone and no value is left.
  bool is_drained() {
    const std::lock_guard lock(mutex_);
    return senders_gone_ && values_.empty();
  }

private:
  /// The value of a sender that waits for a receiver to take it, on that sender's stack.
  struct Offer {
    T &value;
    bool taken = false;
    std::condition_variable done;
  };

#ifdef __cpp_lib_jthread
  /// Wakes all that wait, once `stop` is asked to stop. Takes the lock to do so: who has found
  /// nothing to stop for waits by then. So nobody may make or destroy one below the lock.
  class Waker {
  public:
    Waker(Queue &queue, const std::stop_token &stop) : wake_(stop, Wake{queue}) {}

  private:
    struct Wake {
      Queue &queue;
      void operator()() const noexcept { queue.wake_all(); }
    };
    std::stop_callback<Wake> wake_;
  };

  void wake_all() noexcept {
    {
      const std::lock_guard lock(mutex_);
      for (Offer *offer : offers_)
        offer->done.notify_one();
    }
    arrived_.notify_all();
    room_.notify_all();
  }
#endif

  template <class Stopped> bool send_unless(T &value, Stopped stopped) {
    std::unique_lock lock(mutex_);
    if (bound_ == 0)
      return hand_over(lock, value, stopped);
    const auto has_room = [&] { return values_.size() < bound_; };
    room_.wait(lock, [&] { return receiver_gone_ || has_room() || stopped(); });
    if (receiver_gone_ || !has_room())
      return false;
    push(lock, value);
    return true;
  }

  /// `wait(lock, ready)` waits until `ready()`, or for as long as it likes.
  template <class Wait> std::optional<T> recv_when(Wait wait) {
    std::unique_lock lock(mutex_);
    if (!is_ready()) {
      ++waiting_receivers_;
      wait(lock, [this] { return is_ready(); });
      --waiting_receivers_;
    }
    return take();
  }

  bool is_ready() const { return !values_.empty() || !offers_.empty() || senders_gone_; }

  void push(std::unique_lock<std::mutex> &lock, T &value) {
    try {
      values_.push_back(std::move(value));
    } catch (...) {
      room_.notify_one(); // who was woken for the room leaves it to the next
      throw;
    }
    lock.unlock();
    arrived_.notify_one();
  }

  template <class Stopped>
  bool hand_over(std::unique_lock<std::mutex> &lock, T &value, Stopped stopped) {
    if (receiver_gone_)
      return false;
    Offer offer{.value = value, .done = {}};
    offers_.push_back(&offer);
    arrived_.notify_one();
    offer.done.wait(lock, [&] { return offer.taken || receiver_gone_ || stopped(); });
    if (!offer.taken && !receiver_gone_)
      offers_.erase(std::find(offers_.begin(), offers_.end(), &offer));
    return offer.taken;
  }

  std::optional<T> take() try {
    std::optional<T> value;
    if (!values_.empty()) {
      value.emplace(std::move(values_.front()));
      values_.pop_front();
      if (bound_ != unbounded)
        room_.notify_one();
    } else if (!offers_.empty()) {
      Offer &offer = *offers_.front();
      value.emplace(std::move(offer.value));
      offers_.pop_front();
      offer.taken = true;
      offer.done.notify_one(); // below the lock: the offer is gone as soon as its sender wakes
    }
    return value;
  } catch (...) {
    arrived_.notify_one(); // who was woken for the value leaves it to the next
    throw;
  }

  const std::size_t bound_;
  std::mutex mutex_; // guards all that follows
  std::deque<T> values_;
  std::deque<Offer *> offers_; // only if the bound is 0
  std::size_t waiting_receivers_ = 0;
  bool senders_gone_ = false;
  bool receiver_gone_ = false;
  std::condition_variable arrived_; // a value, an offer, or the end of the senders
  std::condition_variable room_;    // or the end of the receiver
};

template <class T> struct QueueEnds {
  std::shared_ptr<Queue<T>> in;  // disconnects when its last copy goes
  std::shared_ptr<Queue<T>> out; // as well
};

template <class T> QueueEnds<T> make_queue(std::size_t bound) {
  const auto queue = std::make_shared<Queue<T>>(bound);
  return {.in = {queue.get(), [queue](Queue<T> *q) { q->disconnect_senders(); }},
          .out = {queue.get(), [queue](Queue<T> *q) { q->disconnect_receiver(); }}};
}

} // namespace fearless::detail
