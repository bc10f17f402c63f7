/// \file
/// Channels, as Rust's `std::sync::mpsc`: any number of senders, one receiver, values that move
/// from thread to thread.
///
///     auto [tx, rx] = fearless::channel<std::string>();
///     auto thread = fearless::spawn([tx = std::move(tx)] { tx.send("hello"); });
///     for (const std::string &text : rx) // until the last sender is gone
///       print(text);
#pragma once

#include <fearless/detail/chrono.h>
#include <fearless/detail/deadline.h>
#include <fearless/detail/error.h>
#include <fearless/detail/queue.h>
#include <fearless/detail/sender_handle.h>
#include <fearless/detail/stop.h>
#include <fearless/send.h>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace fearless {

template <class T> class Sender;
template <class T> class SyncSender;
template <class T> class Receiver;

/// A channel that holds as many values as it must: `auto [tx, rx] = channel<T>();`. `tx.send` never
/// waits. O(1). Throws `std::bad_alloc`. Rust: `mpsc::channel`.
///
/// What one thread sends arrives in that order; so does what different threads send, if one `send`
/// returned before the other began. The channel is disconnected when the Receiver or the last
/// Sender is gone. T needs to move, no more; it moves in and out below the channel's own lock, so
/// its move constructor must not use that channel. If that throws, so does `send` or `recv`, and
/// the value stays on its side, in the state that the move left. "Never waits" means: for no longer
/// than it takes another thread to move one value.
template <class T> [[nodiscard]] std::pair<Sender<T>, Receiver<T>> channel();

/// A channel that holds at most `bound` values; `tx.send` waits for room. With a bound of 0 nothing
/// is ever held: `tx.send` waits until the Receiver has the value (a rendezvous). Otherwise as
/// `channel`. O(1). Never waits. Throws `std::bad_alloc`. Rust: `mpsc::sync_channel`.
template <class T>
[[nodiscard]] std::pair<SyncSender<T>, Receiver<T>> sync_channel(std::size_t bound);

/// Puts values into a channel made by `channel`; Rust's `mpsc::Sender`. Copying gives another
/// sender into the same channel. Its functions are const, so that threads can share one. Copying,
/// moving and letting go are O(1) and never wait; the last to go disconnects.
///
/// Whatever is done with a Sender that was moved from, except destroying it and assigning to it,
/// throws `MovedFrom`.
template <class T> class Sender : public detail::SenderHandle<Sender<T>, T> {
  using Handle = detail::SenderHandle<Sender<T>, T>;

public:
  /// Another sender into the same channel. O(1). Never waits. Throws `MovedFrom`. Rust: `clone`.
  [[nodiscard]] Sender clone() const { return *this; }

  /// Moves `value` into the channel and returns true; or false, if the Receiver is gone: then
  /// `value` stays as it was, where Rust hands it back in an Err. True does not promise that the
  /// Receiver will ever take it. Amortised O(1). Never waits. Throws `MovedFrom`, `std::bad_alloc`,
  /// and what moving `value` throws: then it is not sent. Rust: `Sender::send`.
  bool send(T &&value) const { return this->queue()->send(value); }

  /// Sends a copy. O(1), waits and throws as the other; throws as well what copying throws. Rust:
  /// `tx.send(value.clone())`.
  bool send(const T &value) const
    requires std::copy_constructible<T>
  {
    return send(T(value));
  }

  /// The same as `send`, which never waits: for code that takes either kind of sender. O(1), and
  /// throws as `send`. Rust: none.
  bool try_send(T &&value) const { return this->queue()->try_send(value); }
  bool try_send(const T &value) const
    requires std::copy_constructible<T>
  {
    return try_send(T(value));
  }

private:
  friend Handle;
  friend std::pair<Sender<T>, Receiver<T>> channel<T>();
  explicit Sender(std::shared_ptr<detail::Queue<T>> queue) noexcept : Handle(std::move(queue)) {}

  static constexpr auto moved_from = "fearless::Sender: used after it was moved from";
};

/// Puts values into a channel made by `sync_channel`; Rust's `mpsc::SyncSender`. Otherwise as
/// `Sender`.
template <class T> class SyncSender : public detail::SenderHandle<SyncSender<T>, T> {
  using Handle = detail::SenderHandle<SyncSender<T>, T>;

public:
  /// Another sender into the same channel. O(1). Never waits. Throws `MovedFrom`. Rust: `clone`.
  [[nodiscard]] SyncSender clone() const { return *this; }

  /// Waits for room (if the bound is 0, until the Receiver has taken `value`), moves `value` into
  /// the channel and returns true; or false, if the Receiver is gone or goes meanwhile: then
  /// `value` stays as it was, where Rust hands it back in an Err. O(1) beside the wait. Throws
  /// `MovedFrom`, `std::bad_alloc`, and what moving `value` throws: then it is not sent. Rust:
  /// `SyncSender::send`.
  bool send(T &&value) const { return this->queue()->send(value); }

  /// Sends a copy. O(1), waits and throws as the other; throws as well what copying throws. Rust:
  /// `tx.send(value.clone())`.
  bool send(const T &value) const
    requires std::copy_constructible<T>
  {
    return send(T(value));
  }

#ifdef __cpp_lib_jthread
  /// As `send`, but does not wait, or no longer, once `stop` is asked to stop: false then, and
  /// `value` stays as it was. O(1) beside the wait, and throws, as `send`. Rust: none.
  bool send(T &&value, const std::stop_token &stop) const {
    return this->queue()->send(value, stop);
  }
  bool send(const T &value, const std::stop_token &stop) const
    requires std::copy_constructible<T>
  {
    return send(T(value), stop);
  }
#endif

  /// Sends `value` if that needs no waiting: there is room (if the bound is 0: the Receiver is
  /// waiting). Otherwise, or if the Receiver is gone, false, and `value` stays as it was;
  /// `is_disconnected` tells which. O(1). Never waits. Throws as `send`. Rust:
  /// `SyncSender::try_send`.
  bool try_send(T &&value) const { return this->queue()->try_send(value); }
  bool try_send(const T &value) const
    requires std::copy_constructible<T>
  {
    return try_send(T(value));
  }

private:
  friend Handle;
  friend std::pair<SyncSender<T>, Receiver<T>> sync_channel<T>(std::size_t bound);
  explicit SyncSender(std::shared_ptr<detail::Queue<T>> queue) noexcept
      : Handle(std::move(queue)) {}

  static constexpr auto moved_from = "fearless::SyncSender: used after it was moved from";
};

/// Takes values out of a channel, in the order in which they were sent; Rust's `mpsc::Receiver`.
/// There is one for each channel: it moves, never copies. Its functions are const, as they take
/// `&self` in Rust. What moving a T throws, they throw, and the value stays in the channel.
///
/// When it goes, so does what is still in the channel, first in first destroyed, and sending fails
/// from then on. Whatever is done with a Receiver that was moved from, except destroying it and
/// assigning to it, throws `MovedFrom`.
template <class T> class Receiver {
  class Iterator;

public:
  Receiver(Receiver &&other) noexcept = default;
  Receiver &operator=(Receiver &&other) noexcept = default;

  ~Receiver() = default; // disconnects

  /// Waits for a value. Nothing if none is left and all senders are gone. O(1) beside the wait.
  /// Throws `MovedFrom`. Rust: `Receiver::recv`.
  std::optional<T> recv() const {
    std::optional<T> value;
    queue().recv(value);
    return value;
  }

  /// A value, if one can be had without waiting. Nothing if there is none yet, or if all senders
  /// are gone as well; `is_disconnected` tells which. O(1). Never waits. Throws `MovedFrom`. Rust:
  /// `Receiver::try_recv`.
  std::optional<T> try_recv() const {
    std::optional<T> value;
    queue().try_recv(value);
    return value;
  }

  /// Waits for a value, but no longer than `limit`. Nothing if none came, or if all senders are
  /// gone; `is_disconnected` tells which. O(1) beside the wait. Throws `MovedFrom`. Rust:
  /// `Receiver::recv_timeout`.
  template <class Rep, class Period>
  std::optional<T> recv_timeout(const std::chrono::duration<Rep, Period> &limit) const {
    std::optional<T> value;
    queue().recv(value, detail::deadline(limit));
    return value;
  }

#ifdef __cpp_lib_jthread
  /// As `recv`, but does not wait, or no longer, once `stop` is asked to stop: nothing then. A
  /// value that is there is taken all the same. O(1) beside the wait. Throws `MovedFrom`. Rust:
  /// none.
  std::optional<T> recv(const std::stop_token &stop) const {
    std::optional<T> value;
    queue().recv(value, detail::never, stop);
    return value;
  }

  /// As `recv_timeout`, but does not wait, or no longer, once `stop` is asked to stop. O(1) beside
  /// the wait. Throws `MovedFrom`. Rust: none.
  template <class Rep, class Period>
  std::optional<T> recv_timeout(const std::stop_token &stop,
                                const std::chrono::duration<Rep, Period> &limit) const {
    std::optional<T> value;
    queue().recv(value, detail::deadline(limit), stop);
    return value;
  }
#endif

  /// All senders are gone and no value is left: none will ever come. O(1). Never waits. Throws
  /// `MovedFrom`. Rust: `RecvError` and `TryRecvError::Disconnected` tell.
  [[nodiscard]] bool is_disconnected() const { return queue().is_drained(); }

  /// `for (T &value : rx)` waits for each value, and ends when none is left and all senders are
  /// gone. A value lives until the next turn begins; move it out to keep it. O(1) a turn beside the
  /// wait. Throws `MovedFrom`. Rust: `Receiver::iter`.
  [[nodiscard]] Iterator begin() const { return Iterator(*this); }
  [[nodiscard]] std::default_sentinel_t end() const noexcept { return {}; }

private:
  friend std::pair<Sender<T>, Receiver<T>> channel<T>();
  friend std::pair<SyncSender<T>, Receiver<T>> sync_channel<T>(std::size_t bound);
  using Queue = detail::Queue<T>;

  explicit Receiver(std::shared_ptr<Queue> queue) noexcept : queue_(std::move(queue)) {}

  Queue &queue() const {
    if (!queue_) [[unlikely]]
      detail::throw_moved_from("fearless::Receiver: used after it was moved from");
    return *queue_;
  }

  std::shared_ptr<Queue> queue_;
};

/// Holds the value of this turn.
template <class T> class Receiver<T>::Iterator {
public:
  using iterator_concept = std::input_iterator_tag;
  using value_type = T;
  using difference_type = std::ptrdiff_t;

  explicit Iterator(const Receiver &rx) : rx_(&rx) { rx.queue().recv(value_); }

  [[nodiscard]] T &operator*() const noexcept { return *value_; }
  [[nodiscard]] T *operator->() const noexcept { return std::addressof(*value_); }

  Iterator &operator++() {
    value_.reset(); // before waiting: somebody may wait for what it holds
    rx_->queue().recv(value_);
    return *this;
  }
  void operator++(int) { ++*this; }

  friend bool operator==(const Iterator &it, std::default_sentinel_t) noexcept {
    return !it.value_.has_value();
  }

private:
  const Receiver *rx_;
  mutable std::optional<T> value_;
};

template <class T> std::pair<Sender<T>, Receiver<T>> channel() {
  auto [in, out] = detail::make_queue<T>(detail::Queue<T>::unbounded);
  return {Sender<T>(std::move(in)), Receiver<T>(std::move(out))};
}

template <class T> std::pair<SyncSender<T>, Receiver<T>> sync_channel(std::size_t bound) {
  auto [in, out] = detail::make_queue<T>(bound);
  return {SyncSender<T>(std::move(in)), Receiver<T>(std::move(out))};
}

template <class T> struct is_send<Sender<T>> : is_send<T> {};
template <class T> struct is_sync<Sender<T>> : is_send<T> {};
template <class T> struct is_send<SyncSender<T>> : is_send<T> {};
template <class T> struct is_sync<SyncSender<T>> : is_send<T> {};
template <class T> struct is_send<Receiver<T>> : is_send<T> {};
template <class T> struct is_sync<Receiver<T>> : std::false_type {}; // there is one receiver

} // namespace fearless
