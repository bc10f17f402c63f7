// spawn, scope, JoinHandle and SendFn, when a closure, an argument, a result, the memory or the
// start of a thread fails: nothing leaks, every thread is waited for, and what failed is told.
#include "injector.h"

#include <fearless/scope.h>
#include <fearless/thread.h>

#include <atomic>
#include <chrono>
#include <stop_token>
#include <thread>
#include <utility>

using faults::every_failure, faults::may_fail, faults::Trial, faults::Value;
using fearless::JoinHandle, fearless::Scope, fearless::scope, fearless::SendFn, fearless::spawn;
using namespace std::chrono_literals;

namespace {

TEST(ThreadFaults, SpawnAndJoin) {
  EXPECT_GT(every_failure([](Trial &trial) {
              const Value captured(1);
              Value copied(2);
              Value moved(3);
              std::atomic<int> calls = 0;
              bool started = false;
              const bool threw = trial.throws([&] {
                auto handle = spawn(
                    [&calls, captured](const Value &a, Value b) {
                      ++calls;
                      may_fail();
                      return Value(captured.id() + a.id() + b.id());
                    },
                    copied, std::move(moved));
                started = true;
                EXPECT_EQ(handle.join().id(), 6);
              });
              EXPECT_EQ(threw, trial.failed()); // wherever it was thrown
              EXPECT_LE(calls, started ? 1 : 0);
              EXPECT_EQ(copied.id(), 2);
            }),
            8);
}

TEST(ThreadFaults, HandleThatIsDropped) {
  EXPECT_GT(every_failure([](Trial &trial) {
              const Value captured(1);
              std::atomic<bool> done = false;
              const bool threw = trial.throws([&] {
                auto handle = spawn([&done, captured] {
                  std::this_thread::yield();
                  done = true;
                  return Value(captured);
                });
                auto moved = std::move(handle);
                handle = std::move(moved);
              });
              // What the thread threw is dropped with it, but it was waited for.
              EXPECT_TRUE(done || threw);
            }),
            3);
}

TEST(ThreadFaults, Detach) {
  EXPECT_GT(every_failure([](Trial &trial) {
              const long values = Value::alive;
              const long memory = faults::allocations;
              trial.throws([&] {
                spawn([value = Value(1)] { return value.id(); }).detach();
                const auto limit = std::chrono::steady_clock::now() + 20s;
                while ((Value::alive != values || faults::allocations != memory) &&
                       std::chrono::steady_clock::now() < limit)
                  std::this_thread::yield(); // until the thread has let all go
              });
            }),
            3);
}

TEST(ThreadFaults, SpawnWithAStopToken) {
  EXPECT_GT(every_failure([](Trial &trial) {
              const Value argument(1);
              const bool threw = trial.throws([&] {
                auto handle = spawn(
                    [](const std::stop_token &stop, const Value &value) {
                      while (!stop.stop_requested())
                        std::this_thread::yield();
                      return Value(value);
                    },
                    argument);
                EXPECT_TRUE(handle.request_stop());
                EXPECT_EQ(handle.join().id(), 1);
              });
              EXPECT_EQ(threw, trial.failed());
            }),
            6);
}

TEST(ScopeFaults, SpawnAndJoin) {
  EXPECT_GT(every_failure([](Trial &trial) {
              std::atomic<int> running = 0;
              const Value captured(1);
              const auto work = [&running, captured] {
                ++running;
                std::this_thread::sleep_for(1ms);
                --running;
                return Value(captured);
              };
              const bool threw = trial.throws([&] {
                const Value result = scope([&](Scope &s) {
                  for (int i = 0; i < 3; ++i)
                    s.spawn(work);
                  s.spawn([&] { s.spawn(work); });
                  return s.spawn(work).join();
                });
                EXPECT_EQ(result.id(), 1);
              });
              EXPECT_EQ(running, 0);
              EXPECT_EQ(threw, trial.failed());
            }),
            20);
}

TEST(ScopeFaults, AThreadThatOnlyStopsWhenAskedDoesNotKeepAFailingScope) {
  EXPECT_GT(every_failure([](Trial &trial) {
              const bool threw = trial.throws([&] {
                scope([&](Scope &s) {
                  const auto until_asked = [](const std::stop_token &stop) {
                    while (!stop.stop_requested())
                      std::this_thread::yield();
                  };
                  auto first = s.spawn(until_asked);
                  auto second = s.spawn(until_asked);
                  first.request_stop();
                  second.request_stop();
                });
              });
              EXPECT_EQ(threw, trial.failed());
            }),
            8);
}

TEST(ScopeFaults, ClearingAwayWhatHasEnded) {
  EXPECT_GT(every_failure([](Trial &trial) {
              constexpr int before = 70; // more than a scope keeps
              std::atomic<int> ran = 0;
              bool threw = false;
              scope([&](Scope &s) {
                for (int i = 0; i < before; ++i)
                  s.spawn([&] { ++ran; }).join();
                threw = trial.throws([&] { s.spawn([&] { ++ran; }); });
              });
              EXPECT_EQ(ran, before + (threw ? 0 : 1));
              EXPECT_EQ(threw, trial.failed());
            }),
            2);
}

TEST(SendFnFaults, MakeMoveAndCall) {
  EXPECT_GT(every_failure([](Trial &trial) {
              const Value captured(1);
              const bool threw = trial.throws([&] {
                SendFn<Value(Value)> f = [captured](const Value &v) {
                  may_fail();
                  return Value(captured.id() + v.id());
                };
                auto moved = std::move(f);
                f = std::move(moved);
                EXPECT_EQ(f(Value(2)).id(), 3);
              });
              EXPECT_EQ(threw, trial.failed());
            }),
            5);
}

} // namespace
