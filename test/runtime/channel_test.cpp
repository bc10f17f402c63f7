// channel, sync_channel, Sender, SyncSender, Receiver.
#include <fearless/arc.h>
#include <fearless/channel.h>
#include <fearless/mutex.h>
#include <fearless/scope.h>
#include <fearless/thread.h>

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using fearless::channel, fearless::sync_channel, fearless::MovedFrom, fearless::spawn;
using fearless::Receiver, fearless::Sender, fearless::SyncSender;
using fearless::Scope, fearless::scope;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

static_assert(std::is_copy_constructible_v<Sender<int>> && std::is_copy_assignable_v<Sender<int>>);
static_assert(std::is_copy_constructible_v<SyncSender<std::unique_ptr<int>>>);
static_assert(!std::is_copy_constructible_v<Receiver<int>>);
static_assert(std::is_nothrow_move_constructible_v<Receiver<int>> &&
              std::is_nothrow_move_assignable_v<Receiver<int>>);
static_assert(std::is_nothrow_move_constructible_v<Sender<int>> &&
              std::is_nothrow_move_constructible_v<SyncSender<int>>);

// Tells where it was destroyed, unless moved from.
class Witness {
public:
  Witness(std::vector<int> &destroyed, int id) : destroyed_(&destroyed), id_(id) {}
  Witness(Witness &&other) noexcept
      : destroyed_(std::exchange(other.destroyed_, nullptr)), id_(other.id_) {}
  ~Witness() {
    if (destroyed_ != nullptr)
      destroyed_->push_back(id_);
  }
  [[nodiscard]] int id() const { return id_; }

private:
  std::vector<int> *destroyed_;
  int id_;
};

// Moving it throws as often as `failures` says, once it was moved `good_moves` times.
struct Fragile {
  explicit Fragile(int n) : n(n) {}
  Fragile(Fragile &&other) : n(other.n) {
    if (good_moves > 0) {
      --good_moves;
    } else if (failures > 0) {
      --failures;
      throw std::runtime_error("cannot move");
    }
  }
  int n;
  static inline int good_moves = 0;
  static inline int failures = 0;
};

template <class F> std::string moved_from(F f) {
  try {
    f();
  } catch (const MovedFrom &error) {
    return error.what();
  }
  return "nothing thrown";
}

TEST(Channel, ArrivesInOrder) {
  const auto [tx, rx] = channel<int>();
  static_assert(std::is_same_v<decltype(tx), const Sender<int>>);
  static_assert(std::is_same_v<decltype(rx), const Receiver<int>>);
  for (int i = 0; i < 1000; ++i)
    EXPECT_TRUE(tx.send(i));
  for (int i = 0; i < 1000; ++i)
    EXPECT_EQ(rx.recv(), i);
  EXPECT_EQ(rx.try_recv(), std::nullopt);
}

TEST(Channel, MovesCopiesAndConverts) {
  auto [tx, rx] = channel<std::string>();
  const std::string kept = "kept: too long for the string itself";
  std::string given = "given: too long for the string itself";
  EXPECT_TRUE(tx.send(kept));
  EXPECT_TRUE(tx.send(std::move(given)));
  EXPECT_TRUE(tx.send("literal"));
  EXPECT_TRUE(tx.send({'x', 'y'}));
  EXPECT_EQ(kept.substr(0, 4), "kept");
  EXPECT_TRUE(given.empty()); // NOLINT(bugprone-use-after-move): it was taken
  EXPECT_EQ(rx.recv(), kept);
  EXPECT_EQ(rx.recv()->substr(0, 5), "given");
  EXPECT_EQ(rx.recv(), "literal");
  EXPECT_EQ(rx.recv(), "xy");
}

TEST(Channel, TakesWhatOnlyMoves) {
  auto [tx, rx] = channel<std::unique_ptr<int>>();
  auto five = std::make_unique<int>(5);
  EXPECT_TRUE(tx.send(std::move(five)));
  EXPECT_EQ(five, nullptr); // NOLINT(bugprone-use-after-move): it was taken
  EXPECT_EQ(**rx.recv(), 5);
}

TEST(Channel, AValueThatIsNothingIsAValue) {
  auto [tx, rx] = channel<std::optional<int>>();
  tx.send(std::nullopt);
  const auto got = rx.recv();
  ASSERT_TRUE(got.has_value());
  EXPECT_FALSE(got->has_value());
}

TEST(Channel, EndsWhenTheLastSenderIsGone) {
  auto [tx, rx] = channel<int>();
  {
    const auto first = std::move(tx);
    const auto second = first.clone(); // NOLINT(performance-unnecessary-copy-initialization)
    const auto third = second;         // NOLINT(performance-unnecessary-copy-initialization)
    third.send(1);
    EXPECT_FALSE(rx.is_disconnected());
  }
  EXPECT_FALSE(rx.is_disconnected()); // one value is left
  EXPECT_EQ(rx.recv(), 1);
  EXPECT_TRUE(rx.is_disconnected());
  EXPECT_EQ(rx.recv(), std::nullopt);
  EXPECT_EQ(rx.recv(), std::nullopt);
  EXPECT_EQ(rx.try_recv(), std::nullopt);
  EXPECT_EQ(rx.recv_timeout(1h), std::nullopt); // at once
}

TEST(Channel, LastSenderWakesWhoWaits) {
  auto [tx, rx] = channel<int>();
  auto [sync_tx, sync_rx] = sync_channel<int>(0);
  auto waiting = spawn([rx = std::move(rx)] { return rx.recv(); });
  auto limited = spawn([rx = std::move(sync_rx)] { return rx.recv_timeout(1h); });
  std::this_thread::sleep_for(20ms);
  {
    const auto gone = std::move(tx);
  }
  {
    const auto gone = std::move(sync_tx);
  }
  EXPECT_EQ(waiting.join(), std::nullopt);
  EXPECT_EQ(limited.join(), std::nullopt);
}

TEST(Channel, AssigningToASenderLetsTheOldChannelGo) {
  auto [tx, rx] = channel<int>();
  auto [other_tx, other_rx] = channel<int>();
  tx = other_tx;
  EXPECT_EQ(rx.recv(), std::nullopt);
  tx.send(1);
  EXPECT_EQ(other_rx.recv(), 1);
  tx = std::move(other_tx);
  EXPECT_TRUE(tx.send(2)); // the other channel still has a sender
  rx = std::move(other_rx);
  EXPECT_EQ(rx.recv(), 2);
}

TEST(Channel, WithoutAReceiverTheValueIsKept) {
  auto [tx, rx] = channel<std::string>();
  {
    const auto gone = std::move(rx);
  }
  std::string text = "too long for the string itself";
  EXPECT_FALSE(tx.send(std::move(text)));
  EXPECT_FALSE(tx.try_send(std::move(text)));
  EXPECT_EQ(text, "too long for the string itself"); // NOLINT(bugprone-use-after-move): promised
  EXPECT_TRUE(tx.is_disconnected());

  auto [sync_tx, sync_rx] = sync_channel<std::string>(0);
  {
    const auto gone = std::move(sync_rx);
  }
  EXPECT_FALSE(sync_tx.send(std::move(text)));
  EXPECT_FALSE(sync_tx.try_send(std::move(text)));
  EXPECT_EQ(text, "too long for the string itself"); // NOLINT(bugprone-use-after-move): promised
  EXPECT_TRUE(sync_tx.is_disconnected());
}

TEST(Channel, ReceiverTakesWhatIsLeftWithItInOrder) {
  std::vector<int> destroyed;
  auto [tx, rx] = channel<Witness>();
  for (int i = 0; i < 500; ++i) // several blocks of a deque
    tx.send(Witness(destroyed, i));
  EXPECT_EQ(rx.recv()->id(), 0);
  EXPECT_EQ(destroyed, std::vector{0});
  {
    const auto gone = std::move(rx);
  }
  ASSERT_EQ(destroyed.size(), 500U);
  for (int i = 0; i < 500; ++i)
    EXPECT_EQ(destroyed[static_cast<std::size_t>(i)], i);
}

TEST(Channel, ValuesLeftBehindMayUseTheChannelWhenDestroyed) {
  struct Message {
    Sender<Message> back;
    bool *told;
    Message(Sender<Message> back, bool *told) : back(std::move(back)), told(told) {}
    Message(Message &&other) noexcept
        : back(std::move(other.back)), told(std::exchange(other.told, nullptr)) {}
    ~Message() {
      if (told != nullptr)
        *told = back.is_disconnected() && !back.send(Message(back, nullptr));
    }
  };
  bool told = false;
  {
    auto [tx, rx] = channel<Message>();
    tx.send(Message(tx, &told));
  }
  EXPECT_TRUE(told);
}

TEST(Channel, TimesOut) {
  auto [tx, rx] = channel<int>();
  const auto start = Clock::now();
  EXPECT_EQ(rx.recv_timeout(30ms), std::nullopt);
  EXPECT_GE(Clock::now() - start, 30ms);
  EXPECT_EQ(rx.recv_timeout(0ms), std::nullopt);
  EXPECT_EQ(rx.recv_timeout(-1h), std::nullopt);
  EXPECT_EQ(rx.recv_timeout(std::chrono::hours::min()), std::nullopt);
  EXPECT_FALSE(rx.is_disconnected());
  tx.send(1);
  EXPECT_EQ(rx.recv_timeout(0ms), 1); // what is there is taken, time or no time
  auto late = spawn([tx = tx] {
    std::this_thread::sleep_for(20ms);
    tx.send(2);
    tx.send(3);
    tx.send(4);
  });
  EXPECT_EQ(rx.recv_timeout(std::chrono::hours::max()), 2);
  EXPECT_EQ(rx.recv_timeout(std::chrono::years::max()), 3);
  EXPECT_EQ(rx.recv_timeout(20.5s), 4);
}

TEST(Channel, RangeForTakesAllUntilTheEnd) {
  auto [tx, rx] = channel<int>();
  auto thread = spawn([tx = std::move(tx)] {
    for (int i = 0; i < 100; ++i)
      tx.send(i);
  });
  std::vector<int> got;
  for (const int n : std::as_const(rx))
    got.push_back(n);
  ASSERT_EQ(got.size(), 100U);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(got[static_cast<std::size_t>(i)], i);
  for (const int n : rx)
    ADD_FAILURE() << n;
}

TEST(Channel, RangeForMayMoveOutAndStop) {
  auto [tx, rx] = channel<std::unique_ptr<int>>();
  for (int i = 0; i < 3; ++i)
    tx.send(std::make_unique<int>(i));
  std::vector<std::unique_ptr<int>> got;
  for (auto &p : rx) {
    got.push_back(std::move(p));
    if (got.size() == 2)
      break;
  }
  EXPECT_EQ(*got[0] + *got[1], 1);
  EXPECT_EQ(**rx.recv(), 2);
}

TEST(Channel, RangeForLetsAValueGoBeforeItWaitsForTheNext) {
  auto [tx, rx] = channel<Sender<int>>();
  auto server = spawn([rx = std::move(rx)] {
    for (auto &reply : rx)
      reply.send(1);
  });
  auto [reply, answers] = channel<int>();
  tx.send(std::move(reply));
  EXPECT_EQ(answers.recv(), 1);
  EXPECT_EQ(answers.recv(), std::nullopt); // while the server waits
  {
    const auto gone = std::move(tx);
  }
  server.join();
}

TEST(Channel, MovedFromHandlesSayWhatTheyAre) {
  auto [tx, rx] = channel<int>();
  auto [sync_tx, sync_rx] = sync_channel<int>(1);
  const auto a = std::move(tx);
  const auto b = std::move(rx);
  const auto c = std::move(sync_tx);
  // NOLINTBEGIN(bugprone-use-after-move): on purpose
  EXPECT_NE(moved_from([&] { tx.send(1); }).find("fearless::Sender"), std::string::npos);
  EXPECT_NE(moved_from([&] { sync_tx.send(1); }).find("fearless::SyncSender"), std::string::npos);
  EXPECT_NE(moved_from([&] { rx.recv(); }).find("fearless::Receiver"), std::string::npos);
  EXPECT_THROW(tx.try_send(1), MovedFrom);
  EXPECT_THROW((void)tx.clone(), MovedFrom);
  EXPECT_THROW(Sender<int>{tx}, MovedFrom);
  EXPECT_THROW((void)tx.is_disconnected(), MovedFrom);
  EXPECT_THROW(sync_tx.try_send(1), MovedFrom);
  EXPECT_THROW((void)sync_tx.clone(), MovedFrom);
  EXPECT_THROW((void)sync_tx.is_disconnected(), MovedFrom);
  EXPECT_THROW(rx.try_recv(), MovedFrom);
  EXPECT_THROW(rx.recv_timeout(1ms), MovedFrom);
  EXPECT_THROW((void)rx.is_disconnected(), MovedFrom);
  EXPECT_THROW((void)rx.begin(), MovedFrom);
  tx = a; // assigning revives
  rx = std::move(sync_rx);
  EXPECT_TRUE(tx.send(1));
  EXPECT_EQ(b.recv(), 1);
  // NOLINTEND(bugprone-use-after-move)
  EXPECT_TRUE(c.send(2));
  EXPECT_EQ(rx.recv(), 2);
}

TEST(Channel, ManySendersEachInOrderNothingLost) {
  constexpr int senders = 8;
  constexpr int each = 5000;
  auto [tx, rx] = channel<std::pair<int, int>>();
  std::vector<fearless::JoinHandle<void>> threads;
  for (int t = 0; t < senders; ++t)
    threads.push_back(spawn([tx = tx, t] {
      for (int i = 0; i < each; ++i)
        ASSERT_TRUE(tx.send({t, i}));
    }));
  {
    const auto gone = std::move(tx);
  }
  std::vector<int> next(senders, 0);
  for (const auto &[t, i] : rx)
    EXPECT_EQ(i, next[static_cast<std::size_t>(t)]++);
  EXPECT_EQ(next, std::vector<int>(senders, each));
}

TEST(Channel, WhatHappenedBeforeArrivesBefore) {
  auto [tx, rx] = channel<int>();
  auto [go_tx, go_rx] = channel<int>();
  auto second = spawn([tx = tx, go = std::move(go_rx)] {
    for (const int i : go)
      tx.send(2 * i + 1);
  });
  for (int i = 0; i < 1000; ++i) {
    tx.send(2 * i);
    go_tx.send(i);
  }
  {
    const auto gone = std::move(go_tx);
  }
  second.join();
  {
    const auto gone = std::move(tx);
  }
  std::vector<bool> seen(2000);
  for (const int n : rx) {
    seen[static_cast<std::size_t>(n)] = true;
    EXPECT_TRUE(n % 2 == 0 || seen[static_cast<std::size_t>(n - 1)]);
  }
}

TEST(Channel, OneSenderAndOneReceiverMayBeShared) {
  const auto [tx, rx] = channel<int>();
  fearless::Mutex<std::multiset<int>> got;
  std::atomic<int> left = 4000;
  scope([&, &tx = tx, &rx = rx](Scope &s) {
    for (int t = 0; t < 4; ++t) {
      s.spawn([&] {
        for (int i = 0; i < 1000; ++i)
          tx.send(i);
      });
      s.spawn([&] {
        while (left.fetch_sub(1) > 0)
          got.lock()->insert(*rx.recv());
      });
    }
  });
  EXPECT_EQ(got.lock()->size(), 4000U);
  EXPECT_EQ(got.lock()->count(999), 4U);
}

TEST(Channel, WorkQueueBehindAMutex) {
  auto [tx, rx] = channel<int>();
  const auto work = fearless::make_arc<fearless::Mutex<Receiver<int>>>(std::move(rx));
  std::vector<fearless::JoinHandle<int>> workers;
  for (int t = 0; t < 3; ++t)
    workers.push_back(spawn([work] {
      int sum = 0;
      while (const auto n = work->lock()->recv())
        sum += *n;
      return sum;
    }));
  for (int i = 1; i <= 1000; ++i)
    tx.send(i);
  {
    const auto gone = std::move(tx);
  }
  int sum = 0;
  for (auto &worker : workers)
    sum += worker.join();
  EXPECT_EQ(sum, 500'500);
}

TEST(Channel, ReceiverGoesWhileOthersSend) {
  for (int round = 0; round < 200; ++round) {
    std::atomic<int> alive = 0;
    struct Counted {
      explicit Counted(std::atomic<int> &alive) : alive(&alive) { ++alive; }
      Counted(Counted &&other) noexcept : alive(other.alive) { ++*alive; }
      ~Counted() { --*alive; }
      std::atomic<int> *alive;
    };
    auto [tx, rx] = channel<Counted>();
    scope([&, &tx = tx, &rx = rx](Scope &s) {
      for (int t = 0; t < 2; ++t)
        s.spawn([&] {
          while (tx.send(Counted(alive)))
            ;
        });
      s.spawn([&] {
        rx.recv();
        const auto gone = std::move(rx);
      });
    });
    EXPECT_EQ(alive, 0);
  }
}

TEST(Channel, AMoveThatThrowsLosesNothing) {
  auto [tx, rx] = sync_channel<Fragile>(1);
  Fragile::failures = 1;
  EXPECT_THROW(tx.send(Fragile(1)), std::runtime_error);
  EXPECT_TRUE(tx.send(Fragile(2)));
  Fragile::failures = 1;
  EXPECT_THROW(rx.recv(), std::runtime_error);
  EXPECT_EQ(rx.recv()->n, 2);
  EXPECT_FALSE(rx.try_recv().has_value());
}

TEST(Channel, AMoveThatThrowsLeavesTheValueToAnotherReceiver) {
  const auto [tx, rx] = sync_channel<Fragile>(8);
  std::atomic<int> threw = 0;
  std::atomic<int> got = 0;
  Clock::time_point start;
  scope([&, &tx = tx, &rx = rx](Scope &s) {
    for (int t = 0; t < 2; ++t)
      s.spawn([&, &rx = rx] {
        try {
          got += rx.recv_timeout(20s)->n;
        } catch (const std::runtime_error &) {
          ++threw;
        }
      });
    std::this_thread::sleep_for(20ms); // both wait
    Fragile::good_moves = 1;           // the sender's
    Fragile::failures = 1;
    EXPECT_TRUE(tx.send(Fragile(5)));
    start = Clock::now();
  });
  EXPECT_EQ(threw, 1);
  EXPECT_EQ(got, 5);
  EXPECT_LT(Clock::now() - start, 10s); // not left asleep beside the value
}

TEST(Channel, AMoveThatThrowsInALoopLosesNothing) {
  int threw = 0;
  for (const int good_moves : {0, 1, 2}) {
    auto [tx, rx] = channel<Fragile>();
    for (int i = 0; i < 3; ++i)
      tx.send(Fragile(i));
    {
      const auto gone = std::move(tx);
    }
    std::vector<int> got;
    while (!rx.is_disconnected()) {
      try {
        for (const Fragile &value : rx) {
          got.push_back(value.n);
          Fragile::good_moves = good_moves; // of the next turn
          Fragile::failures = 1;
        }
      } catch (const std::runtime_error &) {
        ++threw;
      }
      Fragile::good_moves = Fragile::failures = 0;
    }
    EXPECT_EQ(got, (std::vector{0, 1, 2}));
  }
  EXPECT_GE(threw, 2);
}

TEST(SyncChannel, HoldsAsManyAsItsBound) {
  auto [tx, rx] = sync_channel<int>(2);
  static_assert(std::is_same_v<decltype(tx), SyncSender<int>>);
  EXPECT_TRUE(tx.try_send(1));
  EXPECT_TRUE(tx.send(2));
  EXPECT_FALSE(tx.try_send(3));
  EXPECT_FALSE(tx.is_disconnected()); // just full
  EXPECT_EQ(rx.recv(), 1);
  EXPECT_TRUE(tx.try_send(3));
  EXPECT_EQ(rx.recv(), 2);
  EXPECT_EQ(rx.recv(), 3);
  EXPECT_EQ(rx.try_recv(), std::nullopt);
}

TEST(SyncChannel, FullKeepsTheValue) {
  auto [tx, rx] = sync_channel<std::unique_ptr<int>>(1);
  EXPECT_TRUE(tx.send(std::make_unique<int>(1)));
  auto two = std::make_unique<int>(2);
  EXPECT_FALSE(tx.try_send(std::move(two)));
  EXPECT_NE(two, nullptr); // NOLINT(bugprone-use-after-move): promised
}

TEST(SyncChannel, SendWaitsForRoom) {
  auto [tx, rx] = sync_channel<int>(1);
  tx.send(1);
  std::atomic<bool> sent = false;
  auto thread = spawn([&sent, tx = tx] {
    EXPECT_TRUE(tx.send(2));
    sent = true;
  });
  std::this_thread::sleep_for(20ms);
  EXPECT_FALSE(sent);
  EXPECT_EQ(rx.recv(), 1);
  thread.join();
  EXPECT_EQ(rx.recv(), 2);
}

TEST(SyncChannel, ReceiverGoneWakesWhoWaitsForRoom) {
  for (const std::size_t bound : {0U, 1U, 3U}) {
    auto [tx, rx] = sync_channel<std::string>(bound);
    for (std::size_t i = 0; i < bound; ++i)
      tx.send("fills it");
    std::vector<fearless::JoinHandle<std::string>> threads;
    for (int t = 0; t < 3; ++t)
      threads.push_back(spawn([tx = tx] {
        std::string kept = "kept, and too long for the string itself";
        EXPECT_FALSE(tx.send(std::move(kept)));
        return kept; // NOLINT(bugprone-use-after-move): promised
      }));
    std::this_thread::sleep_for(20ms);
    {
      const auto gone = std::move(rx);
    }
    for (auto &thread : threads)
      EXPECT_EQ(thread.join(), "kept, and too long for the string itself");
  }
}

TEST(SyncChannel, AFailedSendLeavesTheRoomToTheNext) {
  struct Moody {
    explicit Moody(bool bad) : bad(bad) {}
    Moody(Moody &&other) : bad(other.bad) {
      if (bad)
        throw 1;
    }
    bool bad;
  };
  for (int round = 0; round < 20; ++round) {
    auto [tx, rx] = sync_channel<Moody>(1);
    tx.send(Moody(false));
    scope([&, &tx = tx, &rx = rx](Scope &s) {
      s.spawn([&] {
        Moody bad(true);
        EXPECT_THROW(tx.send(std::move(bad)), int);
      });
      s.spawn([&] { tx.send(Moody(false)); });
      std::this_thread::sleep_for(2ms);
      EXPECT_TRUE(rx.recv());
      EXPECT_TRUE(rx.recv_timeout(20s)); // not left asleep beside an empty queue
    });
  }
}

TEST(SyncChannel, ManySendersOneRoom) {
  for (const std::size_t bound : {0U, 1U, 4U}) {
    constexpr int senders = 6;
    constexpr int each = 1000;
    auto [tx, rx] = sync_channel<std::pair<int, int>>(bound);
    std::vector<fearless::JoinHandle<void>> threads;
    for (int t = 0; t < senders; ++t)
      threads.push_back(spawn([tx = tx, t] {
        for (int i = 0; i < each; ++i)
          ASSERT_TRUE(tx.send({t, i}));
      }));
    {
      const auto gone = std::move(tx);
    }
    std::vector<int> next(senders, 0);
    for (const auto &[t, i] : rx)
      EXPECT_EQ(i, next[static_cast<std::size_t>(t)]++);
    EXPECT_EQ(next, std::vector<int>(senders, each));
  }
}

TEST(Rendezvous, SendReturnsWhenTheValueIsTaken) {
  auto [tx, rx] = sync_channel<int>(0);
  std::atomic<bool> sent = false;
  auto thread = spawn([&sent, tx = tx] {
    EXPECT_TRUE(tx.send(1));
    sent = true;
  });
  std::this_thread::sleep_for(20ms);
  EXPECT_FALSE(sent);
  EXPECT_EQ(rx.recv(), 1);
  thread.join();
  EXPECT_TRUE(sent);
}

TEST(Rendezvous, TrySendNeedsAReceiverThatWaits) {
  auto [tx, rx] = sync_channel<int>(0);
  EXPECT_FALSE(tx.try_send(1));
  EXPECT_EQ(rx.try_recv(), std::nullopt);
  EXPECT_EQ(rx.recv_timeout(1ms), std::nullopt);
  EXPECT_FALSE(tx.try_send(1)); // it does not wait any more
  auto receiver = spawn([rx = std::move(rx)] {
    const auto first = rx.recv();
    std::this_thread::sleep_for(30ms);
    EXPECT_EQ(rx.try_recv(), std::nullopt); // one waiting receiver, one value
    return first;
  });
  int tries = 0;
  while (!tx.try_send(7)) {
    ASSERT_LT(++tries, 20'000);
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_FALSE(tx.try_send(8));
  EXPECT_EQ(receiver.join(), 7);
}

TEST(Rendezvous, OneWaitingReceiverTakesOneValue) {
  auto [tx, rx] = sync_channel<int>(0);
  auto [again, turns] = channel<int>();
  auto receiver = spawn([rx = std::move(rx), turns = std::move(turns)] {
    for (const int turn : turns)
      EXPECT_EQ(rx.recv(), turn);
    return rx.try_recv();
  });
  for (int turn = 0; turn < 500; ++turn) {
    again.send(turn);
    while (!tx.try_send(turn))
      std::this_thread::yield();
    EXPECT_FALSE(tx.try_send(-1)); // whether or not it is awake by now
  }
  {
    const auto gone = std::move(again);
  }
  EXPECT_EQ(receiver.join(), std::nullopt);
}

TEST(Rendezvous, TryRecvNeedsASenderThatWaits) {
  auto [tx, rx] = sync_channel<int>(0);
  auto sender = spawn([tx = tx] { return tx.send(7); });
  std::optional<int> got;
  while (!(got = rx.try_recv()))
    std::this_thread::sleep_for(1ms);
  EXPECT_EQ(got, 7);
  EXPECT_TRUE(sender.join());
}

TEST(Rendezvous, WaitingSendersAreTakenInOrder) {
  auto [tx, rx] = sync_channel<int>(0);
  std::vector<fearless::JoinHandle<bool>> threads;
  for (int i = 0; i < 4; ++i) {
    threads.push_back(spawn([tx = tx, i] { return tx.send(i); }));
    std::this_thread::sleep_for(30ms);
  }
  std::vector<int> got;
  for (int i = 0; i < 4; ++i)
    got.push_back(*rx.recv());
  EXPECT_EQ(got, (std::vector{0, 1, 2, 3}));
  for (auto &thread : threads)
    EXPECT_TRUE(thread.join());
}

TEST(Rendezvous, AMoveThatThrowsLeavesTheSenderWaiting) {
  auto [tx, rx] = sync_channel<Fragile>(0);
  auto sender = spawn([tx = tx] { return tx.send(Fragile(3)); });
  std::this_thread::sleep_for(20ms);
  Fragile::failures = 1;
  while (true)
    try {
      EXPECT_EQ(rx.recv()->n, 3);
      break;
    } catch (const std::runtime_error &) {
    }
  EXPECT_TRUE(sender.join());
}

// Who comes second moves the value, and so gets what that throws.
TEST(Rendezvous, AMoveThatThrowsLeavesTheReceiversWaiting) {
  const auto [tx, rx] = sync_channel<Fragile>(0);
  std::atomic<int> got = 0;
  scope([&, &tx = tx, &rx = rx](Scope &s) {
    for (int t = 0; t < 2; ++t)
      s.spawn([&, &rx = rx] { got += rx.recv()->n; });
    std::this_thread::sleep_for(20ms); // both wait
    Fragile value(5);
    Fragile::failures = 2;
    EXPECT_THROW(tx.send(std::move(value)), std::runtime_error);
    EXPECT_THROW(tx.try_send(std::move(value)), std::runtime_error);
    EXPECT_TRUE(tx.send(std::move(value)));
    EXPECT_TRUE(tx.send(Fragile(6)));
  });
  EXPECT_EQ(got, 11);
}

TEST(Rendezvous, TimeoutsAndOffersRace) {
  auto [tx, rx] = sync_channel<int>(0);
  int sent = 0;
  int got = 0;
  scope([&, &tx = tx, &rx = rx](Scope &s) {
    s.spawn([&] {
      const auto mine = std::move(tx);
      for (int i = 0; i < 2000; ++i)
        sent += i % 2 == 0 ? mine.send(i) : mine.try_send(i);
    });
    s.spawn([&] {
      while (!rx.is_disconnected())
        got += rx.recv_timeout(20us).has_value();
    });
  });
  EXPECT_GE(sent, 1000);
  EXPECT_EQ(sent, got);
}

TEST(ChannelStop, StopWakesReceivers) {
  for (const std::size_t bound : {4U, 0U}) {
    const auto [tx, rx] = sync_channel<int>(bound);
    std::stop_source source;
    scope([&, &rx = rx](Scope &s) {
      s.spawn([&] { EXPECT_EQ(rx.recv(source.get_token()), std::nullopt); });
      s.spawn([&] { EXPECT_EQ(rx.recv_timeout(source.get_token(), 1h), std::nullopt); });
      std::this_thread::sleep_for(20ms);
      source.request_stop();
    });
    EXPECT_FALSE(rx.is_disconnected());
  }
}

TEST(ChannelStop, WhatIsThereIsTakenAllTheSame) {
  auto [tx, rx] = channel<int>();
  std::stop_source source;
  const auto stop = source.get_token();
  tx.send(1);
  tx.send(2);
  source.request_stop();
  EXPECT_EQ(rx.recv(stop), 1);
  EXPECT_EQ(rx.recv_timeout(stop, 1h), 2);
  EXPECT_EQ(rx.recv(stop), std::nullopt);
  EXPECT_EQ(rx.recv_timeout(stop, 1h), std::nullopt);
  EXPECT_EQ(rx.recv_timeout(std::stop_token(), 10ms), std::nullopt); // nobody can ask to stop
  {
    const auto gone = std::move(tx);
  }
  EXPECT_EQ(rx.recv(std::stop_token()), std::nullopt);
}

TEST(ChannelStop, StopWakesSendersWhichKeepTheirValues) {
  for (const std::size_t bound : {0U, 1U}) {
    auto [tx, rx] = sync_channel<std::string>(bound);
    std::stop_source source;
    for (std::size_t i = 0; i < bound; ++i)
      EXPECT_TRUE(tx.send("fills it", source.get_token()));
    scope([&, &tx = tx](Scope &s) {
      for (int t = 0; t < 3; ++t)
        s.spawn([&] {
          std::string kept = "kept, and too long for the string itself";
          EXPECT_FALSE(tx.send(std::move(kept), source.get_token()));
          EXPECT_EQ(kept.substr(0, 4), "kept"); // NOLINT(bugprone-use-after-move): promised
        });
      std::this_thread::sleep_for(20ms);
      source.request_stop();
    });
    EXPECT_EQ(rx.try_recv().has_value(), bound != 0); // what was stopped is not in the channel
    EXPECT_FALSE(rx.try_recv());
    EXPECT_FALSE(tx.is_disconnected());
    EXPECT_EQ(tx.send("asks for room", source.get_token()), bound != 0); // without waiting
  }
}

TEST(ChannelStop, WithATokenAllElseIsTheSame) {
  auto [tx, rx] = sync_channel<int>(1);
  const std::stop_source source;
  auto doubled = spawn([rx = std::move(rx), stop = source.get_token()] {
    std::vector<int> got;
    while (const auto n = got.size() % 2 == 0 ? rx.recv(stop) : rx.recv_timeout(stop, 1h))
      got.push_back(*n);
    return got;
  });
  std::vector<int> sent;
  for (int i = 0; i < 200; ++i) {
    sent.push_back(i);
    EXPECT_TRUE(tx.send(std::as_const(i), source.get_token()));
  }
  {
    const auto gone = std::move(tx);
  }
  EXPECT_EQ(doubled.join(), sent);
}

TEST(ChannelStop, AWorkerThatIsDroppedStops) {
  auto [tx, rx] = channel<int>();
  int sum = 0;
  scope([&, &rx = rx](Scope &) {
    const auto worker = spawn([&sum, rx = std::move(rx)](const std::stop_token &stop) {
      while (const auto n = rx.recv(stop))
        sum += *n;
    });
    for (int i = 1; i <= 100; ++i)
      tx.send(i);
  });
  EXPECT_EQ(sum, 5050);
  EXPECT_TRUE(tx.is_disconnected());
}

TEST(ChannelStop, MovedFromHandlesSayWhatTheyAre) {
  auto [tx, rx] = sync_channel<int>(1);
  const auto a = std::move(tx);
  const auto b = std::move(rx);
  // NOLINTBEGIN(bugprone-use-after-move): on purpose
  EXPECT_THROW(tx.send(1, std::stop_token()), MovedFrom);
  EXPECT_THROW((void)rx.recv(std::stop_token()), MovedFrom);
  EXPECT_THROW((void)rx.recv_timeout(std::stop_token(), 1ms), MovedFrom);
  // NOLINTEND(bugprone-use-after-move)
}

} // namespace
