/// \file
/// What `Sender` and `SyncSender` have in common.
#pragma once

#include <fearless/detail/error.h>
#include <fearless/detail/queue.h>

#include <memory>
#include <utility>

namespace fearless::detail {

/// A share in the senders' end of a channel; the last one to go disconnects. `Self` says in
/// `moved_from` what to throw. What sends is its own: the checker knows senders by that.
template <class Self, class T> class SenderHandle {
public:
  SenderHandle(const SenderHandle &other) : queue_(other.queue()) {}
  SenderHandle(SenderHandle &&other) noexcept = default;

  SenderHandle &operator=(const SenderHandle &other) {
    queue_ = other.queue();
    return *this;
  }
  SenderHandle &operator=(SenderHandle &&other) noexcept = default;

  /// The Receiver is gone: nothing can be sent any more, now or later. O(1). Never waits. Throws
  /// `MovedFrom`. Rust: `SendError` and `TrySendError::Disconnected` tell, once a value was sent.
  [[nodiscard]] bool is_disconnected() const { return queue()->receiver_is_gone(); }

protected:
  explicit SenderHandle(std::shared_ptr<Queue<T>> queue) noexcept : queue_(std::move(queue)) {}
  ~SenderHandle() = default;

  const std::shared_ptr<Queue<T>> &queue() const {
    if (!queue_) [[unlikely]]
      throw_moved_from(Self::moved_from);
    return queue_;
  }

private:
  std::shared_ptr<Queue<T>> queue_;
};

} // namespace fearless::detail
