// OnceLock and LazyLock: one value, made once, the same for all, whoever throws on the way.
#include "stress.h"

#include <fearless/once.h>

#include <atomic>
#include <deque>
#include <memory>

using fearless::LazyLock, fearless::OnceLock, fearless::PoisonError;
using stress::Dice, stress::in_rounds, stress::operations;

namespace {

constexpr int batch = 64;
struct Thrown {};

// Plain, so that who reads it without its maker's writes being done races.
struct Value {
  explicit Value(long n) : n(n), twice(2 * n) {}
  long n;
  long twice;
};

TEST(OnceStress, InitialisersThatThrowRace) {
  const long total = operations(100'000);
  std::deque<OnceLock<Value>> places;
  std::atomic<long> made = 0;
  std::atomic<long> threw = 0;
  in_rounds(
      total / batch, 4, [&] { places.resize(batch); },
      [&](int t) {
        Dice dice(t + static_cast<int>(threw));
        for (auto &once : places) {
          while (true) {
            try {
              const Value &value = once.get_or_init([&] {
                dice.maybe_yield();
                if (dice.one_in(2)) {
                  ++threw;
                  throw Thrown();
                }
                return Value(++made);
              });
              EXPECT_EQ(value.twice, 2 * value.n);
              EXPECT_EQ(&value, once.get());
              break;
            } catch (const Thrown &) {
            }
          }
        }
      },
      [&] {
        EXPECT_EQ(made.exchange(0), batch);
        places.clear();
      });
  EXPECT_GT(threw, 0);
}

TEST(OnceStress, SetRacesWithGetAndInit) {
  const long total = operations(100'000);
  std::deque<OnceLock<Value>> places;
  std::atomic<long> won = 0;
  in_rounds(
      total / batch, 4, [&] { places.resize(batch); },
      [&](int t) {
        for (auto &once : places) {
          if (const Value *value = once.get()) {
            EXPECT_EQ(value->twice, 2 * value->n);
          }
          if (t < 2) {
            won += once.set(Value(t)) ? 1 : 0;
          } else {
            once.get_or_init([&] {
              ++won;
              return Value(t);
            });
          }
          EXPECT_EQ(once.get()->twice, 2 * once.get()->n);
        }
      },
      [&] {
        EXPECT_EQ(won.exchange(0), batch);
        places.clear();
      });
}

TEST(LazyStress, FirstUseRaces) {
  const long total = operations(100'000);
  std::deque<LazyLock<Value>> places;
  std::atomic<long> calls = 0;
  std::atomic<long> threw = 0;
  std::atomic<long> refused = 0;
  in_rounds(
      total / batch, 4,
      [&] {
        for (int i = 0; i < batch; ++i)
          places.emplace_back([&, bad = i % 2 == 0, closure = std::make_unique<long>(i)] {
            ++calls;
            if (bad)
              throw Thrown();
            return Value(*closure);
          });
      },
      [&](int) {
        for (const auto &lazy : places)
          try {
            EXPECT_EQ(lazy->twice, 2 * (*lazy).n);
          } catch (const Thrown &) {
            ++threw;
          } catch (const PoisonError &) {
            ++refused;
          }
      },
      [&] {
        EXPECT_EQ(calls.exchange(0), batch); // once each, bad or good
        EXPECT_EQ(threw.exchange(0), batch / 2);
        EXPECT_EQ(refused.exchange(0), 3 * batch / 2);
        places.clear();
      });
}

} // namespace
