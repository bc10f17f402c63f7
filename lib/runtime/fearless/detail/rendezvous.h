/// \file
/// A channel that holds nothing: a value goes straight from the sender to the receiver.
#pragma once

#include <fearless/detail/spin_lock.h>
#include <fearless/detail/stop.h>
#include <fearless/detail/waiters.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace fearless::detail {

/// Who comes first waits on a list: a sender with its value, or a receiver with a place for one.
/// Who comes second moves the value, takes the other off its list and lets it go. So at most one of
/// the lists has anybody on it; and the order of the values is that in which senders get the lock.
template <class T> class Rendezvous {
public:
  /// Waits until a receiver has the value. False if the receiver is gone, or `stop` is asked to
  /// stop: `value` is kept.
  template <class Stop> bool send(T &value, const Stop &stop) {
    Sender self{{}, value};
    {
      std::unique_lock lock(lock_);
      if (receiver_is_gone())
        return false;
      if (give(lock, value))
        return true;
      senders_.add(self);
    }
    wait(senders_, self, never, stop);
    return self.taken;
  }

  /// False if no receiver waits, or it is gone: `value` is kept.
  bool try_send(T &value) {
    std::unique_lock lock(lock_);
    return !receiver_is_gone() && give(lock, value);
  }

  /// Waits until there is a value, all senders are gone, the deadline is over, or `stop` is asked
  /// to stop. Puts the value into `to`, which is empty.
  template <class Stop> void recv(std::optional<T> &to, Deadline deadline, const Stop &stop) {
    Receiver self{{}, to};
    {
      std::unique_lock lock(lock_);
      if (get(lock, to) || senders_gone_.load(std::memory_order_relaxed))
        return;
      receivers_.add(self);
    }
    wait(receivers_, self, deadline, stop);
  }

  /// Puts the value of a waiting sender into `to`, which is empty. False if there is none.
  bool take(std::optional<T> &to) {
    std::unique_lock lock(lock_);
    return get(lock, to);
  }

  void disconnect_senders() noexcept { disconnect(senders_gone_, receivers_); }
  void disconnect_receiver() noexcept { disconnect(receiver_gone_, senders_); }

  bool receiver_is_gone() const noexcept { return receiver_gone_.load(std::memory_order_acquire); }

  /// All senders are gone.
  bool is_drained() const noexcept { return senders_gone_.load(std::memory_order_acquire); }

private:
  struct Sender : Waiter {
    T &value;
    bool taken = false;
  };
  struct Receiver : Waiter {
    std::optional<T> &place;
  };

  /// Waits until `self` is off the list.
  template <class Stop>
  void wait(WaitList &list, Waiter &self, Deadline deadline, const Stop &stop) {
    const auto remove = [&]() noexcept {
      const std::lock_guard lock(lock_);
      return list.remove(self);
    };
    const OnStop wake(stop, [&]() noexcept {
      if (remove())
        self.signal.tell();
    });
    if (!self.signal.sleep(deadline) && !remove())
      self.signal.sleep(never); // somebody is just letting it go
  }

  /// To a receiver that waits.
  bool give(std::unique_lock<SpinLock> &lock, T &value) {
    auto *const receiver = static_cast<Receiver *>(receivers_.first());
    if (receiver == nullptr)
      return false;
    receiver->place.emplace(std::move(value));
    receivers_.pop();
    lock.unlock();
    receiver->signal.tell();
    return true;
  }

  /// From a sender that waits.
  bool get(std::unique_lock<SpinLock> &lock, std::optional<T> &to) {
    auto *const sender = static_cast<Sender *>(senders_.first());
    if (sender == nullptr)
      return false;
    to.emplace(std::move(sender->value));
    sender->taken = true;
    senders_.pop();
    lock.unlock();
    sender->signal.tell();
    return true;
  }

  /// One side is gone, and the other need not wait for it.
  void disconnect(std::atomic<bool> &gone, WaitList &others) noexcept {
    std::unique_lock lock(lock_);
    gone.store(true, std::memory_order_release);
    while (Waiter *const waiter = others.pop()) {
      lock.unlock();
      waiter->signal.tell();
      lock.lock();
    }
  }

  SpinLock lock_;
  WaitList senders_;   // guarded by lock_
  WaitList receivers_; // as well
  std::atomic<bool> senders_gone_ = false;
  std::atomic<bool> receiver_gone_ = false;
};

} // namespace fearless::detail
