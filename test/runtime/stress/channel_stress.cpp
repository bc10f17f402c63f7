// Channels: what was sent arrives once, in order, or is destroyed with the channel; what was not
// sent is kept; and nobody waits for what will never come.
#include "stress.h"

#include <fearless/channel.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

using fearless::channel, fearless::sync_channel;
using fearless::Receiver, fearless::Sender, fearless::SyncSender;
using stress::Dice, stress::in_rounds, stress::operations, stress::together;
using namespace std::chrono_literals;

namespace {

constexpr int batch = 32;

struct Message {
  int sender;
  long number;
};

// A value that knows whether it was taken: one that is moved or destroyed twice, or not at all,
// shows in the count; a move without synchronisation shows to ThreadSanitizer.
class Owned {
public:
  explicit Owned(std::atomic<long> &alive) : alive_(&alive) { ++*alive_; }
  Owned(Owned &&other) noexcept : alive_(std::exchange(other.alive_, nullptr)) {}
  ~Owned() {
    if (alive_ != nullptr)
      --*alive_;
  }
  [[nodiscard]] bool holds() const { return alive_ != nullptr; }

private:
  std::atomic<long> *alive_;
};

const std::stop_source never;

// Sends by one way after the other.
template <class Tx> bool deliver(const Tx &tx, Message message) {
  switch (message.number % 4) {
  case 0:
    return tx.send(message);
  case 1:
    while (!tx.try_send(std::move(message))) {
      if (tx.is_disconnected())
        return false;
      std::this_thread::yield();
    }
    return true;
  case 2:
    if constexpr (requires { tx.send(std::move(message), never.get_token()); })
      return tx.send(std::move(message), never.get_token());
    [[fallthrough]];
  default:
    return tx.send(std::move(message));
  }
}

// Receives by one way after the other; the fifth does not wait, so that `try_send` at a rendezvous
// would never meet it.
template <class T> std::optional<T> receive(const Receiver<T> &rx, long number, int ways = 5) {
  switch (number % ways) {
  case 0:
    return rx.recv();
  case 1:
    return rx.recv(never.get_token());
  case 2:
    return rx.recv_timeout(1h);
  case 3:
    return rx.recv_timeout(never.get_token(), 1h);
  default:
    while (true) {
      if (auto value = rx.try_recv())
        return value;
      if (rx.is_disconnected())
        return std::nullopt;
      std::this_thread::yield();
    }
  }
}

template <class Ends> void expect_all_in_order(Ends ends, long total, int ways = 5) {
  constexpr int senders = 3;
  auto &[tx, rx] = ends;
  std::vector<decltype(ends.first)> handles(senders, tx);
  {
    const auto gone = std::move(tx);
  }
  std::vector<long> next(senders, 0);
  together(senders + 1, [&, &rx = rx](int t) {
    if (t < senders) {
      const auto own = std::move(handles[static_cast<std::size_t>(t)]);
      for (long i = 0; i < total / senders; ++i)
        EXPECT_TRUE(deliver(own, {t, i}));
      return;
    }
    for (long i = 0; const auto message = receive(rx, i, ways); ++i)
      EXPECT_EQ(message->number, next[static_cast<std::size_t>(message->sender)]++);
  });
  EXPECT_EQ(next, std::vector<long>(senders, total / senders));
}

TEST(ChannelStress, ManySendersUnbounded) {
  expect_all_in_order(channel<Message>(), operations(400'000));
}

TEST(ChannelStress, ManySendersBounded) {
  expect_all_in_order(sync_channel<Message>(1), operations(160'000) / 2);
  expect_all_in_order(sync_channel<Message>(8), operations(160'000) / 2);
}

TEST(ChannelStress, ManySendersRendezvous) {
  expect_all_in_order(sync_channel<Message>(0), operations(80'000), 4);
}

// Ends of `batch` channels, and how often each was used.
template <class Ends> struct Channels {
  std::vector<std::optional<decltype(Ends::first)>> first;
  std::vector<std::optional<decltype(Ends::first)>> second;
  std::vector<std::optional<decltype(Ends::second)>> rx;

  template <class Make> void fill(Make make) {
    first.clear(), second.clear(), rx.clear();
    for (int i = 0; i < batch; ++i) {
      auto [tx, receiver] = make();
      first.emplace_back(tx);
      second.emplace_back(std::move(tx));
      rx.emplace_back(std::move(receiver));
    }
  }
};

// The receiver goes while two send and may wait: each value is received, destroyed with the
// channel, or kept by its sender.
template <class Make> void expect_clean_disconnect(long total, Make make) {
  std::atomic<long> alive = 0;
  std::atomic<long> sent = 0;
  std::atomic<long> received = 0;
  Channels<decltype(make())> ends;
  in_rounds(
      total / batch, 3, [&] { ends.fill(make); },
      [&](int t) {
        Dice dice(t + static_cast<int>(sent));
        for (std::size_t i = 0; i < batch; ++i) {
          dice.maybe_yield();
          if (t == 2) {
            for (int n = 0; n < static_cast<int>(i % 3); ++n)
              received += ends.rx[i]->recv().has_value() ? 1 : 0;
            ends.rx[i].reset();
            continue;
          }
          auto &tx = t == 0 ? ends.first[i] : ends.second[i];
          for (int n = 0; n < 8; ++n) { // without a bound they might send for long
            Owned value(alive);
            if (!tx->send(std::move(value))) {
              EXPECT_TRUE(value.holds()); // NOLINT(bugprone-use-after-move): promised
              EXPECT_TRUE(tx->is_disconnected());
              break;
            }
            ++sent;
          }
          tx.reset();
        }
      },
      [&] { EXPECT_EQ(alive, 0); });
  EXPECT_GE(sent, received);
}

TEST(ChannelStress, ReceiverGoesWhileOthersSend) {
  expect_clean_disconnect(operations(16'000), [] { return channel<Owned>(); });
}

TEST(ChannelStress, ReceiverGoesWhileOthersWaitForRoom) {
  expect_clean_disconnect(operations(32'000) / 2, [] { return sync_channel<Owned>(1); });
  expect_clean_disconnect(operations(32'000) / 2, [] { return sync_channel<Owned>(0); });
}

// Both senders go, one of them the last, while the receiver takes or waits: it gets all, then
// nothing.
template <class Make> void expect_clean_end(long total, Make make) {
  std::atomic<long> alive = 0;
  std::atomic<long> sent = 0;
  std::atomic<long> received = 0;
  Channels<decltype(make())> ends;
  in_rounds(
      total / batch, 3, [&] { ends.fill(make); },
      [&](int t) {
        Dice dice(t + static_cast<int>(sent));
        for (std::size_t i = 0; i < batch; ++i) {
          dice.maybe_yield();
          if (t == 2) {
            for (long n = 0; const auto value = receive(*ends.rx[i], n); ++n) {
              EXPECT_TRUE(value->holds());
              ++received;
            }
            EXPECT_TRUE(ends.rx[i]->is_disconnected());
            ends.rx[i].reset();
            continue;
          }
          auto &tx = t == 0 ? ends.first[i] : ends.second[i];
          for (int n = 0; n < static_cast<int>(i % 3); ++n)
            sent += tx->send(Owned(alive)) ? 1 : 0;
          tx.reset();
        }
      },
      [&] {
        EXPECT_EQ(alive, 0);
        EXPECT_EQ(sent, received);
      });
  EXPECT_EQ(sent, total / batch * 2 * (batch - 1)); // 0, 1, 2, 0, 1, ... by each of two
}

TEST(ChannelStress, LastSenderGoesWhileTheReceiverWaits) {
  expect_clean_end(operations(80'000) / 2, [] { return channel<Owned>(); });
  expect_clean_end(operations(80'000) / 4, [] { return sync_channel<Owned>(1); });
  expect_clean_end(operations(80'000) / 4, [] { return sync_channel<Owned>(0); });
}

// Timeouts that hit the very moment of a send: nothing is lost between "late" and "there".
TEST(ChannelStress, TimeoutsRaceWithSends) {
  for (const std::size_t bound : {0U, 4U}) {
    const long total = operations(80'000) / 2;
    std::optional<std::pair<SyncSender<long>, Receiver<long>>> ends(sync_channel<long>(bound));
    together(2, [&](int t) {
      if (t == 0) {
        for (long i = 0; i < total; ++i) {
          if (i % 2 == 0) {
            EXPECT_TRUE(ends->first.send(i));
          } else {
            while (!ends->first.try_send(i)) // a rendezvous with one that is about to give up
              std::this_thread::yield();
          }
        }
        return;
      }
      for (long expected = 0; expected < total;)
        if (const auto got = ends->second.recv_timeout(std::chrono::microseconds(expected % 50))) {
          EXPECT_EQ(*got, expected++);
        }
    });
    EXPECT_FALSE(ends->second.try_recv());
  }
}

// Who sends and who receives both may be stopped at any moment. What was sent is received, now or
// later; what was not is kept.
TEST(ChannelStress, StopRaces) {
  for (const std::size_t bound : {0U, 1U, 4U}) {
    const long rounds = operations(60'000) / 3;
    std::atomic<long> alive = 0;
    std::atomic<long> sent = 0;
    std::atomic<long> received = 0;
    std::optional<std::stop_source> source;
    const auto ends = sync_channel<Owned>(bound);
    const auto &[tx, rx] = ends;
    in_rounds(
        rounds, 4, [&] { source.emplace(); },
        [&, &tx = tx, &rx = rx](int t) {
          Dice dice(t + static_cast<int>(sent));
          dice.maybe_yield();
          const auto stop = source->get_token();
          if (t == 0) {
            source->request_stop();
          } else if (t == 1) {
            if (const auto value = rx.recv(stop)) {
              EXPECT_TRUE(value->holds());
              ++received;
            }
          } else {
            Owned value(alive);
            const bool gone = tx.send(std::move(value), stop);
            EXPECT_NE(gone, value.holds()); // NOLINT(bugprone-use-after-move): promised
            sent += gone ? 1 : 0;
          }
        },
        [] {});
    while (const auto value = rx.try_recv())
      ++received;
    EXPECT_EQ(sent, received);
    EXPECT_EQ(alive, 0);
  }
}

// With nothing else to wake them, the stop alone must.
TEST(ChannelStress, StopAloneEndsTheWait) {
  std::optional<std::stop_source> source;
  const auto [tx, rx] = sync_channel<int>(0);
  const auto [full_tx, full_rx] = sync_channel<int>(1);
  full_tx.send(1);
  const auto [empty_tx, empty_rx] = channel<int>();
  in_rounds(
      operations(40'000) / 4, 4, [&] { source.emplace(); },
      [&, &tx = tx, &full_tx = full_tx, &empty_rx = empty_rx](int t) {
        const auto stop = source->get_token();
        if (t == 0)
          source->request_stop();
        else if (t == 1)
          EXPECT_FALSE(tx.send(1, stop));
        else if (t == 2)
          EXPECT_FALSE(full_tx.send(1, stop));
        else
          EXPECT_FALSE(empty_rx.recv(stop));
      },
      [] {});
  EXPECT_FALSE(rx.try_recv());
}

// Several threads that share a receiver by reference: each value comes to one of them.
TEST(ChannelStress, SharedReceiver) {
  for (const std::size_t bound : {0U, 4U}) {
    std::atomic<long> alive = 0;
    std::atomic<long> received = 0;
    const long total = operations(80'000) / 2;
    auto ends = sync_channel<Owned>(bound);
    together(4, [&](int t) {
      if (t < 2) {
        auto tx = ends.first.clone();
        for (long i = t; i < total; i += 2)
          EXPECT_TRUE(tx.send(Owned(alive)));
        return;
      }
      while (received.fetch_add(1) < total)
        EXPECT_TRUE(ends.second.recv()->holds());
    });
    EXPECT_FALSE(ends.second.try_recv());
    EXPECT_EQ(alive, 0);
  }
}

} // namespace
