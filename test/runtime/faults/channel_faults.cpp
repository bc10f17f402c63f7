// Channels, when the T or the memory fails: no value is lost, none comes twice, nobody waits for
// ever, and what was not sent is kept.
#include "injector.h"

#include <fearless/channel.h>

#include <atomic>
#include <chrono>
#include <new>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

using faults::every_failure, faults::Trial, faults::Value;
using fearless::channel, fearless::Receiver, fearless::sync_channel;
using namespace std::chrono_literals;

namespace {

constexpr int enough = 150; // more than two blocks of a queue

const std::stop_source never;

template <class Rx> void expect_left(const Rx &rx, int from, int to) {
  for (int id = from; id < to; ++id)
    EXPECT_EQ(rx.try_recv().value().id(), id);
  EXPECT_FALSE(rx.try_recv());
}

TEST(ChannelFaults, Make) {
  EXPECT_GT(every_failure([](Trial &trial) {
              trial.throws([] {
                const auto [tx, rx] = channel<Value>();
                EXPECT_FALSE(tx.is_disconnected() || rx.is_disconnected());
              });
            }),
            0);
  EXPECT_GT(every_failure([](Trial &trial) { trial.throws([] { (void)sync_channel<Value>(2); }); }),
            0);
}

TEST(ChannelFaults, HandlesAreCopiedAndMovedWithoutFailure) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              auto [tx, rx] = channel<Value>();
              auto [sync_tx, sync_rx] = sync_channel<Value>(1);
              EXPECT_FALSE(trial.throws([&] {
                auto copy = tx;
                tx = copy.clone();
                auto sync_copy = sync_tx;
                sync_tx = sync_copy.clone();
                auto receiver = std::move(rx);
                rx = std::move(receiver);
                EXPECT_FALSE(rx.recv_timeout(0s));
              }));
            }),
            0);
}

// Sends what it can; what fails is sent once more.
template <class Make, class Send> void expect_sends_all(Make make, Send send) {
  EXPECT_GE(every_failure([&](Trial &trial) {
              const auto [tx, rx] = make();
              int sent = 0;
              std::optional<Value> value;
              const bool threw = trial.throws([&] {
                for (; sent < enough; ++sent) {
                  value.emplace(sent);
                  EXPECT_TRUE(send(tx, *value));
                }
              });
              EXPECT_EQ(threw, trial.failed());
              if (threw && value) {
                EXPECT_EQ(value->id(), sent); // kept
                EXPECT_TRUE(send(tx, *value));
                ++sent;
              }
              expect_left(rx, 0, sent);
            }),
            2 * enough); // a Value is made, and moved or copied
}

TEST(ChannelFaults, Send) {
  const auto unbounded = [] { return channel<Value>(); };
  const auto bounded = [] { return sync_channel<Value>(enough); };
  const auto by_move = [](auto &tx, Value &v) { return tx.send(std::move(v)); };
  const auto by_copy = [](auto &tx, const Value &v) { return tx.send(v); };
  const auto try_by_move = [](auto &tx, Value &v) { return tx.try_send(std::move(v)); };
  const auto try_by_copy = [](auto &tx, const Value &v) { return tx.try_send(v); };
  expect_sends_all(unbounded, by_move);
  expect_sends_all(unbounded, by_copy);
  expect_sends_all(unbounded, try_by_move);
  expect_sends_all(unbounded, try_by_copy);
  expect_sends_all(bounded, by_move);
  expect_sends_all(bounded, by_copy);
  expect_sends_all(bounded, try_by_move);
  expect_sends_all(bounded, try_by_copy);
  expect_sends_all(bounded,
                   [](auto &tx, Value &v) { return tx.send(std::move(v), never.get_token()); });
  expect_sends_all(bounded, [](auto &tx, const Value &v) { return tx.send(v, never.get_token()); });
}

// `receive(rx)` gives the next value.
template <class Receive> void expect_receives_all(Receive receive) {
  for (const bool bounded : {false, true})
    EXPECT_GE(every_failure([&](Trial &trial) {
                const auto fill = [](const auto &tx) {
                  for (int id = 0; id < enough; ++id)
                    tx.send(Value(id));
                };
                std::optional<Receiver<Value>> rx;
                if (bounded) {
                  auto ends = sync_channel<Value>(enough);
                  fill(ends.first);
                  rx = std::move(ends.second);
                } else {
                  auto ends = channel<Value>();
                  fill(ends.first);
                  rx = std::move(ends.second);
                }
                int received = 0;
                const bool threw = trial.throws([&] { receive(*rx, received); });
                EXPECT_EQ(threw, trial.failed());
                EXPECT_EQ(rx->is_disconnected(), !threw);
                expect_left(*rx, received, enough);
              }),
              enough);
}

TEST(ChannelFaults, Receive) {
  const auto all = [](auto receive) {
    return [receive](auto &rx, int &received) {
      while (const std::optional<Value> value = receive(rx))
        EXPECT_EQ(value->id(), received++);
    };
  };
  expect_receives_all(all([](auto &rx) { return rx.recv(); }));
  expect_receives_all(all([](auto &rx) { return rx.try_recv(); }));
  expect_receives_all(all([](auto &rx) { return rx.recv_timeout(1h); }));
  expect_receives_all(all([](auto &rx) { return rx.recv(never.get_token()); }));
  expect_receives_all(all([](auto &rx) { return rx.recv_timeout(never.get_token(), 1h); }));
  expect_receives_all([](auto &rx, int &received) {
    for (const Value &value : rx)
      EXPECT_EQ(value.id(), received++);
  });
}

// Each block that was read to its end is filled again.
TEST(ChannelFaults, SendAndReceiveByTurns) {
  const auto expect_by_turns = [](auto make) {
    EXPECT_GE(every_failure([&](Trial &trial) {
                const auto [tx, rx] = make();
                int sent = 0, received = 0;
                EXPECT_EQ(trial.throws([&, &tx = tx, &rx = rx] {
                  while (sent < 2 * enough) {
                    EXPECT_TRUE(tx.send(Value(sent)));
                    ++sent;
                    if (sent % 3 !=
                        0) // what is not taken stays for the end, or dies with the channel
                      EXPECT_EQ(rx.recv().value().id(), received++);
                  }
                }),
                          trial.failed());
                if (sent % 2 == 0)
                  expect_left(rx, received, sent);
              }),
              4 * enough);
  };
  expect_by_turns([] { return channel<Value>(); });
  expect_by_turns([] { return sync_channel<Value>(enough); });
}

// Calls `f` until it does not fail.
template <class F> void until_done(F f) {
  while (true) {
    try {
      return f();
    } catch (const faults::Injected &) {
    } catch (const std::bad_alloc &) {
    }
  }
}

// A sender and a receiver that both try again when they fail.
template <class Send, class Receive> void expect_meet(Send send, Receive receive) {
  EXPECT_GT(every_failure([&](Trial &trial) {
              const auto [tx, rx] = sync_channel<Value>(0);
              std::atomic<bool> go = false;
              Value value(1);
              std::thread sender([&, &tx = tx] {
                while (!go)
                  std::this_thread::yield();
                until_done([&] {
                  EXPECT_EQ(value.id(), 1); // kept, if it was tried before
                  while (!send(tx, value))
                    std::this_thread::yield();
                });
              });
              EXPECT_FALSE(trial.throws([&, &rx = rx] {
                go = true;
                until_done([&] {
                  const std::optional<Value> received = receive(rx);
                  EXPECT_EQ(received->id(), 1);
                });
                sender.join();
              }));
              EXPECT_FALSE(rx.try_recv()); // it came once
            }),
            0);
}

TEST(ChannelFaults, Rendezvous) {
  const auto send = [](auto &tx, Value &v) { return tx.send(std::move(v)); };
  const auto copy = [](auto &tx, const Value &v) { return tx.send(v); };
  const auto try_send = [](auto &tx, Value &v) { return tx.try_send(std::move(v)); };
  const auto stoppable = [](auto &tx, Value &v) {
    return tx.send(std::move(v), never.get_token());
  };
  const auto recv = [](auto &rx) { return rx.recv(); };
  const auto recv_timeout = [](auto &rx) { return rx.recv_timeout(1h); };
  const auto recv_stoppable = [](auto &rx) { return rx.recv(never.get_token()); };
  expect_meet(send, recv);
  expect_meet(copy, recv_timeout);
  expect_meet(try_send, recv);
  expect_meet(try_send, recv_stoppable);
  expect_meet(stoppable, recv_stoppable);
}

TEST(ChannelFaults, ASenderThatFailsLeavesTheRoomToAnother) {
  EXPECT_GT(every_failure([&](Trial &trial) {
              const auto [tx, rx] = sync_channel<Value>(1);
              std::atomic<int> sent = 0;
              std::atomic<int> failed = 0;
              tx.send(Value(0));
              const auto send = [&, &tx = tx](Value &value) {
                try {
                  tx.send(std::move(value));
                  ++sent;
                } catch (const faults::Injected &) {
                  ++failed;
                } catch (const std::bad_alloc &) {
                  ++failed;
                }
              };
              Value a(1);
              Value b(2);
              std::thread first([&] { send(a); });
              std::thread second([&] { send(b); });
              std::this_thread::sleep_for(1ms); // most often both wait for room
              EXPECT_FALSE(trial.throws([&, &rx = rx] {
                int received = 0;
                while (received < 1 + sent || sent + failed < 2)
                  until_done([&] { received += rx.try_recv().has_value() ? 1 : 0; });
                EXPECT_EQ(received, 3 - failed);
                first.join();
                second.join();
              }));
              EXPECT_EQ(a.id() == 1 ? 1 : 0, failed - (b.id() == 2 ? 1 : 0));
            }),
            0);
}

} // namespace
