// Atomic.
#include <fearless/arc.h>
#include <fearless/atomic.h>
#include <fearless/scope.h>
#include <fearless/thread.h>

#include <atomic>
#include <cstdint>
#include <gtest/gtest.h>
#include <memory>
#include <type_traits>

using fearless::Atomic, fearless::Scope, fearless::scope;

namespace {

static_assert(sizeof(Atomic<std::int64_t>) == sizeof(std::int64_t));
static_assert(Atomic<int>::is_always_lock_free == std::atomic<int>::is_always_lock_free);
static_assert(!std::is_copy_constructible_v<Atomic<int>> &&
              !std::is_copy_assignable_v<Atomic<int>>);

// Each T has the operations that std::atomic<T> has.
template <class A>
concept Adds = requires(const A &a) { a.fetch_add(1), a += 1; };
template <class A>
concept Counts = requires(const A &a) { ++a, a--; };
template <class A>
concept HasBits = requires(const A &a) { a.fetch_or(1), a &= 1; };
struct Pair {
  int a, b;
};
static_assert(Adds<Atomic<int>> && Adds<Atomic<double>> && Adds<Atomic<int *>>);
static_assert(!Adds<Atomic<bool>> && !Adds<Atomic<Pair>>);
static_assert(Counts<Atomic<int>> && Counts<Atomic<int *>> && !Counts<Atomic<double>>);
static_assert(HasBits<Atomic<unsigned>> && !HasBits<Atomic<double>> && !HasBits<Atomic<int *>>);

constinit const Atomic<int> global = 3;

TEST(Atomic, Construction) {
  const Atomic<int> zero;
  const Atomic deduced{4};
  static_assert(std::is_same_v<decltype(deduced), const Atomic<int>>);
  struct Page {
    Atomic<int> hits = 5;
  };
  const Page page;
  EXPECT_EQ(zero.load() + deduced.load() + page.hits.load() + global.load(), 12);
  EXPECT_TRUE(deduced.is_lock_free());
}

TEST(Atomic, OperationsAreConst) {
  const Atomic<int> a = 1;
  a.store(2, std::memory_order_release);
  EXPECT_EQ(a.load(std::memory_order_acquire), 2);
  EXPECT_EQ(a.exchange(3), 2);
  EXPECT_EQ(a = 4, 4);
  EXPECT_EQ(a, 4);
  EXPECT_EQ(a.fetch_add(2), 4);
  EXPECT_EQ(a.fetch_sub(1, std::memory_order_relaxed), 6);
  EXPECT_EQ(a.fetch_and(6), 5);
  EXPECT_EQ(a.fetch_or(3), 4);
  EXPECT_EQ(a.fetch_xor(1), 7);
  EXPECT_EQ(++a, 7);
  EXPECT_EQ(a++, 7);
  EXPECT_EQ(--a, 7);
  EXPECT_EQ(a--, 7);
  EXPECT_EQ(a += 4, 10);
  EXPECT_EQ(a -= 1, 9);
  EXPECT_EQ(a &= 8, 8);
  EXPECT_EQ(a |= 1, 9);
  EXPECT_EQ(a ^= 9, 0);
}

TEST(Atomic, ComparesAndExchanges) {
  const Atomic<Pair> a = Pair{1, 2};
  Pair expected{1, 3};
  EXPECT_FALSE(a.compare_exchange_strong(expected, {5, 6}));
  EXPECT_EQ(expected.b, 2);
  EXPECT_TRUE(a.compare_exchange_strong(expected, {5, 6}, std::memory_order_acq_rel,
                                        std::memory_order_acquire));
  expected = a.load();
  while (!a.compare_exchange_weak(expected, {7, 8}))
    ;
  while (!a.compare_exchange_weak(expected, {7, 9}, std::memory_order_relaxed,
                                  std::memory_order_relaxed))
    ;
  EXPECT_EQ(a.load().b, 9);
}

TEST(Atomic, PointersAndFloats) {
  int array[3] = {1, 2, 3};
  const Atomic<int *> p = array;
  EXPECT_EQ(*p.fetch_add(2), 1);
  EXPECT_EQ(*p.load(), 3);
  EXPECT_EQ(*(p -= 1), 2);
  EXPECT_EQ(*--p, 1);
  const Atomic<double> d = 0.5;
  EXPECT_EQ(d.fetch_add(1), 0.5);
  EXPECT_EQ(d -= 0.25, 1.25);
}

TEST(Atomic, CountsBehindAnArc) {
  const auto hits = fearless::make_arc<Atomic<int>>(0);
  scope([&](Scope &s) {
    for (int t = 0; t < 4; ++t)
      s.spawn([hits] {
        for (int i = 0; i < 10'000; ++i)
          ++*hits;
      });
  });
  EXPECT_EQ(*hits, 40'000);
}

TEST(Atomic, WaitsForAChange) {
  const auto flag = fearless::make_arc<Atomic<bool>>(false);
  auto thread = fearless::spawn([flag] {
    flag->wait(false);
    return flag->load();
  });
  *flag = true;
  flag->notify_all();
  flag->notify_one();
  EXPECT_TRUE(thread.join());
}

} // namespace
