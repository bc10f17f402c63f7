// scope and the threads in it.
#include <fearless/scope.h>

#include <array>
#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <latch>
#include <memory>
#include <numeric>
#include <optional>
#include <pthread.h>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

using fearless::JoinHandle, fearless::Scope, fearless::scope;
using namespace std::chrono_literals;

namespace {

TEST(Scope, JoinsAllBeforeItReturns) {
  std::array<int, 8> done{};
  scope([&](Scope &s) {
    for (int &d : done)
      s.spawn([&d] {
        std::this_thread::sleep_for(10ms);
        d = 1;
      });
  });
  EXPECT_EQ(std::accumulate(done.begin(), done.end(), 0), 8);
}

TEST(Scope, DroppedHandleDoesNotWait) {
  std::atomic<bool> go = false;
  scope([&](Scope &s) {
    {
      auto handle = s.spawn([&] {
        while (!go)
          std::this_thread::yield();
      });
      std::vector<JoinHandle<void>> stored;
      stored.push_back(std::move(handle));
    }
    s.spawn([] {}).detach(); // the scope waits all the same
    go = true;               // reached, although the thread waits for it
  });
}

TEST(Scope, ReturnsWhatTheFunctionReturns) {
  const std::vector<int> v(1000, 1);
  const auto half = v.begin() + 500;
  const int sum = scope([&](Scope &s) {
    auto left = s.spawn([&] { return std::accumulate(v.begin(), half, 0); });
    auto right = s.spawn([&] { return std::accumulate(half, v.end(), 0); });
    static_assert(std::is_same_v<decltype(left), JoinHandle<int>>);
    return left.join() + right.join();
  });
  EXPECT_EQ(sum, 1000);
  auto owned =
      scope([](auto &s) { return s.spawn([] { return std::make_unique<int>(3); }).join(); });
  EXPECT_EQ(*owned, 3);
  int local = 1;
  int &same = scope([&](const Scope &) -> int & { return local; });
  EXPECT_EQ(&same, &local);
}

TEST(Scope, ResultMayBorrow) {
  std::vector<int> v{1, 5, 3};
  scope([&](Scope &s) {
    int &max = s.spawn([&]() -> int & { return *std::max_element(v.begin(), v.end()); }).join();
    max = 0;
    auto it = s.spawn([&] { return v.begin() + 2; }).join();
    *it = 9;
  });
  EXPECT_EQ(v, (std::vector<int>{1, 0, 9}));
}

TEST(Scope, ThreadsOfTheScopeMaySpawn) {
  std::atomic<int> count = 0;
  scope([&](Scope &s) {
    for (int i = 0; i < 4; ++i)
      s.spawn([&] {
        for (int j = 0; j < 4; ++j)
          s.spawn([&] {
            std::this_thread::sleep_for(5ms);
            s.spawn([&] { ++count; });
          });
      });
  });
  EXPECT_EQ(count, 16);
}

TEST(Scope, ScopesNest) {
  std::atomic<int> inner = 0;
  int seen = 0;
  scope([&](Scope &outer) {
    outer.spawn([&] {
      scope([&](Scope &s) {
        for (int i = 0; i < 4; ++i)
          s.spawn([&] { ++inner; });
      });
      seen = inner;
    });
  });
  EXPECT_EQ(seen, 4);
}

TEST(Scope, JoinsAllWhenTheFunctionThrowsAndRethrowsThat) {
  std::atomic<int> done = 0;
  try {
    scope([&](Scope &s) {
      for (int i = 0; i < 4; ++i)
        s.spawn([&] {
          std::this_thread::sleep_for(20ms);
          ++done;
          throw std::logic_error("thread");
        });
      throw std::runtime_error("function");
    });
    FAIL();
  } catch (const std::runtime_error &e) {
    EXPECT_STREQ(e.what(), "function");
  }
  EXPECT_EQ(done, 4);
}

TEST(Scope, RethrowsTheFirstExceptionOfItsThreads) {
  std::atomic<bool> first_threw = false;
  std::atomic<int> done = 0;
  struct Flag {
    std::atomic<bool> &flag;
    ~Flag() { flag = true; }
  };
  try {
    scope([&](Scope &s) {
      s.spawn([&] { // spawned first, throws second
        while (!first_threw)
          std::this_thread::yield();
        std::this_thread::sleep_for(20ms);
        throw std::runtime_error("second");
      });
      s.spawn([&] {
        const Flag flag{first_threw};
        throw std::runtime_error("first");
      });
      s.spawn([&] {
        std::this_thread::sleep_for(40ms);
        ++done;
      });
    });
    FAIL();
  } catch (const std::runtime_error &e) {
    EXPECT_STREQ(e.what(), "first");
  }
  EXPECT_EQ(done, 1);
}

TEST(Scope, ExceptionThatAJoinShowedIsNotThrownAgain) {
  const int answer = scope([](Scope &s) {
    auto bad = s.spawn([] { throw std::runtime_error("handled"); });
    EXPECT_THROW(bad.join(), std::runtime_error);
    EXPECT_THROW(bad.join(), fearless::MovedFrom);
    return 42;
  });
  EXPECT_EQ(answer, 42);
}

TEST(Scope, ExceptionOfANestedThreadIsNotLost) {
  EXPECT_THROW(
      scope([](Scope &s) { s.spawn([&] { s.spawn([] { throw std::out_of_range("deep"); }); }); }),
      std::out_of_range);
}

TEST(Scope, ClosuresAreGoneWhenTheScopeIs) {
  struct Slow {
    std::atomic<int> *alive;
    explicit Slow(std::atomic<int> &count) : alive(&count) { ++count; }
    Slow(Slow &&other) noexcept : alive(std::exchange(other.alive, nullptr)) {}
    ~Slow() {
      if (alive == nullptr)
        return;
      std::this_thread::sleep_for(10ms);
      --*alive;
    }
  };
  std::atomic<int> alive = 0;
  std::optional<JoinHandle<int>> kept;
  scope([&](Scope &s) {
    kept = s.spawn([slow = Slow(alive)] { return 1; });
    s.spawn([slow = Slow(alive)] {});
  });
  EXPECT_EQ(alive, 0);
  EXPECT_EQ(kept->join(), 1); // the result outlives the scope
}

TEST(Scope, HandleMayBeJoinedByAnotherThreadOfTheScope) {
  int result = 0;
  scope([&](Scope &s) {
    auto slow = s.spawn([] {
      std::this_thread::sleep_for(20ms);
      return 3;
    });
    s.spawn([&result, slow = std::move(slow)]() mutable { result = slow.join(); });
  });
  EXPECT_EQ(result, 3);
}

TEST(Scope, LongLivedScopeJoinsWhatHasEnded) {
  // Without that, a thousand unjoined threads would keep their stacks: 8 GB of address space.
  std::atomic<int> count = 0;
  EXPECT_THROW(scope([&](Scope &s) {
                 s.spawn([] { throw std::runtime_error("early"); }); // must survive the reaping
                 for (int i = 0; i < 1000; ++i) {
                   s.spawn([&] { ++count; });
                   if (i % 50 == 0)
                     std::this_thread::sleep_for(1ms);
                 }
               }),
               std::runtime_error);
  EXPECT_EQ(count, 1000);
}

TEST(Scope, ClosureThatSpawnsWhileItDies) {
  std::atomic<int> count = 0;
  scope([&](Scope &s) {
    struct Last {
      Scope *s;
      std::atomic<int> *count;
      Last(Scope &scope, std::atomic<int> &c) : s(&scope), count(&c) {}
      Last(Last &&other) noexcept : s(std::exchange(other.s, nullptr)), count(other.count) {}
      ~Last() {
        if (s != nullptr)
          s->spawn([c = count] { ++*c; });
      }
    };
    for (int i = 0; i < 200; ++i)
      s.spawn([last = Last(s, count)] {});
  });
  EXPECT_EQ(count, 200);
}

// What a thread does when it is over but for its last destructors: waits until all are, and spawns.
struct Last {
  const Scope *s = nullptr;
  std::latch *all = nullptr;
  std::atomic<int> *count = nullptr;

  static constexpr std::ptrdiff_t threads = 100; // more than a scope keeps without joining some

  void operator()() const {
    if (all != nullptr)
      all->arrive_and_wait();
    for (int i = 0; i < 3; ++i)
      s->spawn([c = count] { ++*c; });
  }
};

struct LastInThreadLocal {
  std::optional<Last> last;
  ~LastInThreadLocal() {
    if (last)
      (*last)();
  }
};
thread_local LastInThreadLocal in_thread_local;

// POSIX destroys these when the C++ runtime has destroyed the thread_locals.
class LastInKey {
public:
  LastInKey() {
    EXPECT_EQ(pthread_key_create(&key_, [](void *last) { call(last); }), 0);
  }
  ~LastInKey() { EXPECT_EQ(pthread_key_delete(key_), 0); }
  void set(Last &last) const { EXPECT_EQ(pthread_setspecific(key_, &last), 0); }

private:
  static void call(void *last) { (*static_cast<Last *>(last))(); }
  pthread_key_t key_ = {};
};

TEST(Scope, ThreadLocalThatSpawnsWhileItDies) {
  std::atomic<int> count = 0;
  scope([&](Scope &s) {
    for (int i = 0; i < Last::threads; ++i)
      s.spawn([&] { in_thread_local.last = Last{.s = &s, .all = nullptr, .count = &count}; });
  });
  EXPECT_EQ(count, 3 * Last::threads);
}

// None may wait for another, which may wait for it: they, and this test, would wait for ever.
TEST(Scope, ThreadLocalsThatSpawnWhileTheyAllDie) {
  std::atomic<int> count = 0;
  std::latch all(Last::threads);
  scope([&](Scope &s) {
    for (int i = 0; i < Last::threads; ++i)
      s.spawn([&] { in_thread_local.last = Last{.s = &s, .all = &all, .count = &count}; });
    while (count != 3 * Last::threads) // the scope still has them all
      std::this_thread::yield();
  });
  EXPECT_EQ(count, 3 * Last::threads);
}

TEST(Scope, PosixKeysThatSpawnWhileTheyAllDie) {
  const LastInKey key;
  std::atomic<int> count = 0;
  std::latch spawned(1), all(Last::threads);
  Last last{.s = nullptr, .all = &all, .count = &count};
  scope([&](Scope &s) {
    last.s = &s;
    for (int i = 0; i < Last::threads; ++i)
      s.spawn([&] {
        spawned.wait(); // whoever spawns may wait for what runs after a thread's thread_locals died
        key.set(last);
      });
    spawned.count_down();
    while (count != 3 * Last::threads) // the scope still has them all
      std::this_thread::yield();
  });
  EXPECT_EQ(count, 3 * Last::threads);
}

TEST(Scope, HandleAsksItsThreadToStop) {
  const int answer = scope([](Scope &s) {
    auto handle = s.spawn([](const std::stop_token &stop) {
      while (!stop.stop_requested())
        std::this_thread::yield();
      return 3;
    });
    static_assert(std::is_same_v<decltype(handle), JoinHandle<int>>);
    EXPECT_TRUE(handle.request_stop());
    return handle.join();
  });
  EXPECT_EQ(answer, 3);
}

TEST(Scope, AsksNobodyWhenAllIsWell) {
  std::atomic<bool> asked = true;
  scope([&](Scope &s) {
    s.spawn([&](const std::stop_token &stop) {
      std::this_thread::sleep_for(20ms);
      asked = stop.stop_requested();
    });
  });
  EXPECT_FALSE(asked);
}

TEST(Scope, AsksAllToStopWhenTheFunctionThrows) {
  std::atomic<int> stopped = 0;
  const auto run = [&](const std::stop_token &stop) {
    while (!stop.stop_requested())
      std::this_thread::yield();
    ++stopped;
  };
  EXPECT_THROW(scope([&](Scope &s) {
                 for (int i = 0; i < 2; ++i)
                   s.spawn([&](const std::stop_token &stop) {
                     // A callback may spawn, and what is spawned now is asked too.
                     const std::stop_callback callback(stop, [&] { s.spawn(run); });
                     run(stop);
                   });
                 throw std::runtime_error("function");
               }),
               std::runtime_error);
  EXPECT_EQ(stopped, 4);
}

} // namespace
