// OnceLock and LazyLock, when the T, what makes it or the memory fails.
#include "injector.h"

#include <fearless/mutex.h>
#include <fearless/once.h>

#include <memory>
#include <optional>
#include <thread>
#include <utility>

using faults::every_failure, faults::may_fail, faults::Trial, faults::Value;
using fearless::LazyLock, fearless::OnceLock, fearless::PoisonError;

namespace {

// A thread that finds it unmade is not kept waiting: it makes it.
template <class Once> void expect_usable(const Once &once) {
  std::thread([&] { EXPECT_EQ(once.get_or_init([] { return Value(7); }).id(), 7); }).join();
}

template <class Make> void expect_made_or_empty(long failures, int id, Make make) {
  EXPECT_EQ(every_failure([&](Trial &trial) {
              const OnceLock<Value> once;
              const bool threw = trial.throws([&] { make(once); });
              EXPECT_EQ(once.get() == nullptr, threw);
              if (threw)
                expect_usable(once);
              else
                EXPECT_EQ(once.get()->id(), id);
            }),
            failures);
}

TEST(OnceFaults, GetOrInit) {
  expect_made_or_empty(1, 1, [](auto &once) { once.get_or_init([] { return Value(1); }); });
  expect_made_or_empty(3, 1, [](auto &once) {
    once.get_or_init([] {
      auto memory = std::make_unique<int>(1);
      const Value first(*memory);
      return Value(first);
    });
  });
  expect_made_or_empty(3, 1, [](auto &once) { // converts: makes an optional, and moves out of it
    once.get_or_init([] {
      may_fail();
      struct Convertible {
        Value value{1};
        operator Value() && { return std::move(value); }
      };
      return Convertible();
    });
  });
}

TEST(OnceFaults, SetKeepsWhatItDidNotTake) {
  expect_made_or_empty(1, 2, [value = std::make_shared<Value>(2)](auto &once) {
    Value *const given = value.get();
    given->set(2);
    try {
      EXPECT_TRUE(once.set(std::move(*given)));
    } catch (...) {
      EXPECT_EQ(given->id(), 2);
      throw;
    }
  });
  const Value copied(3);
  expect_made_or_empty(1, 3, [&](auto &once) { EXPECT_TRUE(once.set(copied)); });
  EXPECT_EQ(every_failure([](Trial &trial) { // nothing is moved where there is a value
              const OnceLock<Value> once;
              once.set(Value(1));
              Value second(2);
              EXPECT_FALSE(trial.throws([&] { EXPECT_FALSE(once.set(std::move(second))); }));
              EXPECT_EQ(second.id(), 2);
            }),
            0);
}

TEST(OnceFaults, IntoInner) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              OnceLock<Value> once;
              once.set(Value(1));
              const bool threw = trial.throws([&] {
                const auto value = std::move(once).into_inner();
                EXPECT_EQ(value->id(), 1);
              });
              EXPECT_EQ(once.get_mut()->id(), threw ? 1 : Value::moved_from);
            }),
            1);
}

TEST(LazyFaults, MakingTheClosure) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              const Value captured(1);
              trial.throws([&] {
                const LazyLock<int> lazy([captured] { return captured.id(); });
                EXPECT_EQ(*lazy, 1);
              });
            }),
            3); // the lambda, the memory, the lambda's move into it
}

TEST(LazyFaults, AThrowPoisonsAndDestroysTheClosure) {
  EXPECT_EQ(every_failure([](Trial &trial) {
              const auto captured = std::make_shared<Value>(1);
              const LazyLock<Value> lazy([captured] { return Value(*captured); });
              const bool threw = trial.throws([&] { EXPECT_EQ((*lazy).id(), 1); });
              EXPECT_EQ(captured.use_count(), 1);
              std::thread([&] {
                if (threw) {
                  EXPECT_THROW((void)*lazy, PoisonError);
                } else {
                  EXPECT_EQ(lazy->id(), 1);
                }
              }).join();
            }),
            1);
  EXPECT_EQ(every_failure([](Trial &trial) { // a plain function
              const LazyLock<Value> lazy([] { return Value(1); });
              const bool threw = trial.throws([&] { EXPECT_EQ((*lazy).id(), 1); });
              if (threw) {
                EXPECT_THROW((void)*lazy, PoisonError);
              }
            }),
            1);
}

} // namespace
