/// \file
/// What the senders and the receiver of one channel share.
#pragma once

#include <fearless/detail/buffer.h>
#include <fearless/detail/rendezvous.h>
#include <fearless/detail/stop.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <type_traits>

namespace fearless::detail {

/// A channel that holds `bound` values, or hands them over if that is 0. The handles must keep it
/// alive during every call. Several threads may receive at once.
template <class T> class Queue {
  static_assert(std::is_object_v<T> && !std::is_const_v<T> && std::is_move_constructible_v<T>,
                "fearless::channel<T>: T must be a plain, non-const object type that moves");

public:
  static constexpr std::size_t unbounded = Buffer<T>::unbounded;

  explicit Queue(std::size_t bound) : holds_(bound != 0), buffer_(bound) {}

  /// False if the receiver is gone, or if one would have to wait and `stop` is asked to stop, or
  /// this is `try_send`: `value` is kept.
  template <class Stop = NeverStopped> bool send(T &value, const Stop &stop = {}) {
    return holds_ ? buffer_.send(value, stop) : rendezvous_.send(value, stop);
  }
  bool try_send(T &value) { return holds_ ? buffer_.try_send(value) : rendezvous_.try_send(value); }

  /// Put a value into `to`, which is empty, or leave it so: if there is none and all senders are
  /// gone, the deadline is over, `stop` is asked to stop, or this is `try_recv`.
  template <class Stop = NeverStopped>
  void recv(std::optional<T> &to, Deadline deadline = never, const Stop &stop = {}) {
    holds_ ? buffer_.recv(to, deadline, stop) : rendezvous_.recv(to, deadline, stop);
  }
  void try_recv(std::optional<T> &to) { holds_ ? buffer_.take(to) : rendezvous_.take(to); }

  void disconnect_senders() noexcept {
    holds_ ? buffer_.disconnect_senders() : rendezvous_.disconnect_senders();
  }
  void disconnect_receiver() noexcept {
    holds_ ? buffer_.disconnect_receiver() : rendezvous_.disconnect_receiver();
  }

  bool receiver_is_gone() const noexcept {
    return holds_ ? buffer_.receiver_is_gone() : rendezvous_.receiver_is_gone();
  }

  /// All senders are gone and no value is left.
  bool is_drained() const noexcept {
    return holds_ ? buffer_.is_drained() : rendezvous_.is_drained();
  }

private:
  const bool holds_;
  Buffer<T> buffer_;
  Rendezvous<T> rendezvous_;
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
