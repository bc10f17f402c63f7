// spawn, JoinHandle, SendFn.
#include <fearless/thread.h>

#include <atomic>
#include <chrono>
#include <future>
#include <gtest/gtest.h>
#include <memory>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using fearless::JoinHandle, fearless::MovedFrom, fearless::SendFn, fearless::spawn;
using namespace std::chrono_literals;

namespace {

// Tells when it is destroyed, unless moved from.
class Witness {
public:
  explicit Witness(std::atomic<int> &destroyed) : destroyed_(&destroyed) {}
  Witness(Witness &&other) noexcept : destroyed_(std::exchange(other.destroyed_, nullptr)) {}
  ~Witness() {
    if (destroyed_ != nullptr)
      ++*destroyed_;
  }

private:
  std::atomic<int> *destroyed_;
};

template <class Condition> void eventually(Condition condition) {
  const auto limit = std::chrono::steady_clock::now() + 20s;
  while (!condition() && std::chrono::steady_clock::now() < limit)
    std::this_thread::sleep_for(1ms);
  EXPECT_TRUE(condition());
}

int twice(int n) { return 2 * n; }

struct Account {
  int balance = 7;
  int plus(int n) { return balance + n; }
};

TEST(Spawn, RunsOnAnotherThreadAndReturnsItsResult) {
  auto handle = spawn([] { return std::this_thread::get_id(); });
  static_assert(std::is_same_v<decltype(handle), JoinHandle<std::thread::id>>);
  EXPECT_NE(handle.join(), std::this_thread::get_id());
}

TEST(Spawn, CopiesAndMovesItsArguments) {
  std::string name = "ann";
  auto owned = std::make_unique<int>(5);
  auto handle = spawn([](const std::string &s, std::unique_ptr<int> p,
                         int n) { return s + std::to_string(*p + n); },
                      name, std::move(owned), 1);
  name = "changed";
  EXPECT_EQ(handle.join(), "ann6");
  EXPECT_EQ(owned, nullptr);
}

TEST(Spawn, TakesFunctionsMembersAndLiterals) {
  EXPECT_EQ(spawn(twice, 4).join(), 8);
  EXPECT_EQ(spawn(&twice, 4).join(), 8);
  EXPECT_EQ(spawn(&Account::plus, Account{}, 3).join(), 10);
  EXPECT_EQ(spawn([](std::string s) { return s; }, "text").join(), "text");
  EXPECT_STREQ(spawn([] { return "literal"; }).join(), "literal");
  spawn([] {}).join();
}

TEST(Spawn, ResultMayBeMoveOnlyAndNeedNoDefault) {
  struct NoDefault {
    explicit NoDefault(int n) : p(std::make_unique<int>(n)) {}
    std::unique_ptr<int> p;
  };
  EXPECT_EQ(*spawn([] { return NoDefault(3); }).join().p, 3);
  EXPECT_EQ(spawn([]() -> const std::string { return "const"; }).join(), "const");
}

TEST(Spawn, ClosureDiesWithItsThreadWhileTheHandleLives) {
  std::atomic<int> destroyed = 0;
  auto handle = spawn([w = Witness(destroyed)] {});
  eventually([&] { return destroyed == 1; });
  handle.join();
  EXPECT_EQ(destroyed, 1);
}

TEST(Spawn, ArgumentsDieWithTheirThread) {
  std::atomic<int> destroyed = 0;
  auto handle = spawn([](const Witness &) {}, Witness(destroyed));
  eventually([&] { return destroyed == 1; });
  handle.join();
}

TEST(Spawn, ClosureIsDestroyedBeforeJoinReturnsAlsoWhenItThrew) {
  std::atomic<int> destroyed = 0;
  struct Slow {
    Witness w;
    Slow(Slow &&) = default;
    explicit Slow(Witness witness) : w(std::move(witness)) {}
    ~Slow() { std::this_thread::sleep_for(20ms); }
  };
  auto handle = spawn([s = Slow(Witness(destroyed))] { throw std::runtime_error("x"); });
  EXPECT_THROW(handle.join(), std::runtime_error);
  EXPECT_EQ(destroyed, 1);
}

TEST(JoinHandle, RethrowsWhatTheThreadThrew) {
  auto handle = spawn([]() -> int { throw std::out_of_range("seven"); });
  try {
    handle.join();
    FAIL();
  } catch (const std::out_of_range &e) {
    EXPECT_STREQ(e.what(), "seven");
  }
  EXPECT_THROW(handle.join(), MovedFrom);
}

TEST(JoinHandle, DestructorJoinsAndDropsTheException) {
  std::atomic<bool> done = false;
  {
    auto handle = spawn([&] {
      std::this_thread::sleep_for(20ms);
      done = true;
      throw 1;
    });
  }
  EXPECT_TRUE(done);
}

TEST(JoinHandle, DestructorJoinsWhenUnwinding) {
  std::atomic<bool> done = false;
  try {
    auto handle = spawn([&] {
      std::this_thread::sleep_for(20ms);
      done = true;
    });
    throw 1;
  } catch (int) {
    EXPECT_TRUE(done);
  }
}

TEST(JoinHandle, AssignmentJoinsTheThreadHeldBefore) {
  std::atomic<bool> done = false;
  auto handle = spawn([&] {
    std::this_thread::sleep_for(20ms);
    done = true;
  });
  handle = spawn([] {});
  EXPECT_TRUE(done);
  auto &same = handle;
  handle = std::move(same);
  handle.join();
}

TEST(JoinHandle, UsedUpHandlesThrowAndNameIt) {
  auto handle = spawn([] { return 1; });
  EXPECT_EQ(handle.join(), 1);
  EXPECT_THROW(handle.detach(), MovedFrom);
  auto first = spawn([] { return 2; });
  auto second = std::move(first);
  try {
    first.join(); // NOLINT(bugprone-use-after-move): on purpose
    FAIL();
  } catch (const MovedFrom &e) {
    EXPECT_NE(std::string(e.what()).find("JoinHandle::join"), std::string::npos);
  }
  EXPECT_EQ(second.join(), 2);
}

TEST(JoinHandle, DetachLetsTheThreadGo) {
  // Outlive the test: the thread is not waited for.
  static std::atomic<int> destroyed = 0;
  static std::promise<void> go;
  auto handle = spawn([w = Witness(destroyed)] {
    go.get_future().wait();
    throw 1; // dropped
  });
  handle.detach();
  EXPECT_EQ(destroyed, 0);
  EXPECT_THROW(handle.join(), MovedFrom);
  go.set_value();
  eventually([&] { return destroyed == 1; });
}

TEST(JoinHandle, ThreadCannotJoinItself) {
  struct Shared {
    std::promise<JoinHandle<bool>> handle;
  };
  auto shared = std::make_unique<Shared>();
  auto future = shared->handle.get_future();
  auto back = std::make_shared<std::promise<bool>>();
  auto answer = back->get_future();
  shared->handle.set_value(spawn([future = std::move(future), back]() mutable {
    auto self = future.get();
    bool refused = false;
    try {
      self.join();
    } catch (const std::system_error &) {
      refused = true;
    }
    back->set_value(refused);
    return true;
    // `self` dies here, on its own thread: nobody can wait, so it detaches.
  }));
  EXPECT_TRUE(answer.get());
}

TEST(JoinHandle, CanBeStored) {
  std::vector<JoinHandle<int>> handles;
  for (int i = 0; i < 8; ++i)
    handles.push_back(spawn([i] { return i; }));
  int sum = 0;
  for (auto &handle : handles)
    sum += handle.join();
  EXPECT_EQ(sum, 28);
}

TEST(SendFn, HoldsMoveOnlyCallables) {
  SendFn<int(int)> add = [p = std::make_unique<int>(3)](int n) { return *p += n; };
  EXPECT_EQ(add(1), 4);
  EXPECT_EQ(add(1), 5);
  SendFn<int(int)> moved = std::move(add);
  EXPECT_EQ(moved(1), 6);
  try {
    add(1); // NOLINT(bugprone-use-after-move): on purpose
    FAIL();
  } catch (const MovedFrom &e) {
    EXPECT_NE(std::string(e.what()).find("SendFn"), std::string::npos);
  }
  moved = twice;
  EXPECT_EQ(moved(4), 8);
}

TEST(SendFn, PassesReferencesAndMoveOnlyArguments) {
  SendFn<void(int &, std::unique_ptr<int>)> f = [](int &out, std::unique_ptr<int> p) {
    out = *p;
    return 1; // dropped: the signature returns void
  };
  int out = 0;
  f(out, std::make_unique<int>(9));
  EXPECT_EQ(out, 9);
  static_assert(!std::is_constructible_v<SendFn<void(int)>, void (*)()>);
  static_assert(!std::is_copy_constructible_v<SendFn<void()>>);
}

TEST(SendFn, RunsOnAThreadAndDiesThere) {
  std::atomic<int> destroyed = 0;
  SendFn<int()> f = [w = Witness(destroyed)] { return 5; };
  auto handle = spawn(std::move(f));
  EXPECT_EQ(handle.join(), 5);
  EXPECT_EQ(destroyed, 1);
}

constexpr auto until_stopped = [](const std::stop_token &stop) {
  while (!stop.stop_requested())
    std::this_thread::yield();
  return 7;
};

TEST(Stop, TokenComesFirstIfTheCallableWantsOne) {
  const auto sum = [](const std::stop_token &stop, int a, std::unique_ptr<int> b) {
    return (stop.stop_possible() ? 100 : 0) + a + *b;
  };
  EXPECT_EQ(spawn(sum, 1, std::make_unique<int>(2)).join(), 103);
  auto handle = spawn(until_stopped);
  static_assert(std::is_same_v<decltype(handle), JoinHandle<int>>);
  EXPECT_TRUE(handle.get_stop_token().stop_possible());
  EXPECT_FALSE(handle.get_stop_token().stop_requested());
  EXPECT_TRUE(handle.request_stop());
  EXPECT_FALSE(handle.request_stop()); // once is enough
  EXPECT_TRUE(handle.get_stop_token().stop_requested());
  EXPECT_EQ(handle.join(), 7);
}

TEST(Stop, CallableThatCanDoWithoutGetsNone) {
  const auto plus = [](auto... n) { return (n + ...); }; // does not compile with a token
  EXPECT_EQ(spawn(plus, 1, 2).join(), 3);
  const auto count = [](const auto &...arguments) { return sizeof...(arguments); };
  EXPECT_EQ(spawn(count, 1, 2).join(), 2U);
  auto handle = spawn([] {});
  EXPECT_FALSE(handle.request_stop()); // nobody listens
  EXPECT_FALSE(handle.get_stop_token().stop_possible());
}

TEST(Stop, DestructorAsksAndWaits) {
  std::atomic<int> stopped = 0;
  const auto run = [&stopped](const std::stop_token &stop) {
    until_stopped(stop);
    ++stopped;
  };
  {
    auto handle = spawn(run);
  }
  EXPECT_EQ(stopped, 1);
  auto handle = spawn(run);
  handle = spawn(run); // so does assigning
  EXPECT_EQ(stopped, 2);
  try {
    auto unwound = spawn(run);
    throw 1;
  } catch (int) {
    EXPECT_EQ(stopped, 3);
  }
}

TEST(Stop, JoinAndDetachDoNotAsk) {
  auto source = std::stop_source();
  auto joined = spawn(
      [](const std::stop_token &own, const std::stop_token &other) {
        until_stopped(other);
        return own.stop_requested();
      },
      source.get_token());
  auto detached = spawn(until_stopped);
  const auto token = detached.get_stop_token();
  detached.detach();
  EXPECT_FALSE(token.stop_requested());
  source.request_stop();
  EXPECT_FALSE(joined.join());
}

TEST(Stop, WakesCallbacks) {
  std::atomic<bool> called = false;
  auto handle = spawn([&](const std::stop_token &stop) {
    const std::stop_callback callback(stop, [&] { called = true; });
    while (!called)
      std::this_thread::yield();
  });
  handle.request_stop();
  handle.join();
}

TEST(Stop, UsedUpHandlesThrowAndNameIt) {
  auto handle = spawn(until_stopped);
  auto moved = std::move(handle);
  // NOLINTBEGIN(bugprone-use-after-move): on purpose
  EXPECT_THROW(handle.request_stop(), MovedFrom);
  EXPECT_THROW((void)handle.get_stop_token(), MovedFrom);
  // NOLINTEND(bugprone-use-after-move)
  moved.request_stop();
  EXPECT_EQ(moved.join(), 7);
  try {
    moved.request_stop();
    FAIL();
  } catch (const MovedFrom &e) {
    EXPECT_NE(std::string(e.what()).find("JoinHandle::request_stop"), std::string::npos);
  }
}

} // namespace
