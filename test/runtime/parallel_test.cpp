// Parallel iterators, join, split_at, par_sort_unstable.
#include <fearless/mutex.h>
#include <fearless/parallel.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <deque>
#include <functional>
#include <gtest/gtest.h>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <random>
#include <ranges>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>

using fearless::into_par_iter, fearless::par_chunks, fearless::par_chunks_mut, fearless::par_iter,
    fearless::par_iter_mut, fearless::par_range, fearless::par_sort_unstable, fearless::split_at;
using namespace std::chrono_literals;

namespace {

// TBB gives a thread no more than this machine has cores, unless it is asked to.
const oneapi::tbb::global_control many_threads(oneapi::tbb::global_control::max_allowed_parallelism,
                                               5);

template <class F> void in_arena(int threads, const F &f) {
  oneapi::tbb::task_arena arena(threads);
  arena.execute(f);
}

// A test whose parts are stolen, and their results joined, on any machine.
#define TEST_WITH_FIVE_THREADS(suite, name)                                                        \
  void suite##_##name();                                                                           \
  TEST(suite, name) { in_arena(5, suite##_##name); }                                               \
  void suite##_##name()

// Sizes around which the work is cut differently.
constexpr std::array<std::size_t, 7> sizes = {0, 1, 2, 3, 100, 5'000, 200'000};

std::vector<int> numbers(std::size_t n) {
  std::vector<int> v(n);
  std::iota(v.begin(), v.end(), 0);
  return v;
}

bool even(int x) { return x % 2 == 0; }
long square(int x) { return static_cast<long>(x) * x; }

TEST(ParIter, HandsOutConstReferencesToTheElementsThemselves) {
  const auto v = numbers(5000);
  auto mutable_too = v;
  std::atomic<int> others = 0;
  const auto look = [&](const std::vector<int> &in) {
    return [&](auto &&x) {
      static_assert(std::is_same_v<decltype(x), const int &>);
      others += &x != &in[static_cast<std::size_t>(x)];
    };
  };
  par_iter(v).for_each(look(v));
  par_iter(mutable_too).for_each(look(mutable_too));
  par_iter(std::span(mutable_too)).for_each(look(mutable_too));
  EXPECT_EQ(others, 0);
}

TEST_WITH_FIVE_THREADS(ParIter, ForEachMeetsEachElementOnce) {
  for (const std::size_t n : sizes) {
    std::vector<std::atomic<int>> met(n);
    par_range(std::size_t{0}, n).for_each([&](std::size_t i) { ++met[i]; });
    EXPECT_TRUE(std::ranges::all_of(met, [](const auto &m) { return m == 1; })) << n;
  }
}

TEST_WITH_FIVE_THREADS(ParIter, CollectKeepsTheOrder) {
  for (const std::size_t n : sizes) {
    const auto v = numbers(n);
    std::vector<long> squares;
    for (int x : v)
      squares.push_back(square(x));
    EXPECT_EQ(par_iter(v).map(square).collect(), squares);
    std::vector<long> of_even;
    for (int x : v)
      if (even(x))
        of_even.push_back(square(x));
    EXPECT_EQ(par_iter(v).filter(even).map(square).collect(), of_even);
  }
}

TEST(ParIter, StepsAreOnePassWithoutWorkBeforeTheLastCall) {
  std::atomic<int> calls = 0;
  const auto v = numbers(1000);
  const auto steps = par_iter(v).map([&](int x) { return ++calls, x; }).filter(even);
  EXPECT_EQ(calls, 0);
  EXPECT_EQ(steps.count(), 500u);
  EXPECT_EQ(calls, 1000);
  EXPECT_EQ(steps.collect().size(), 500u); // and again
  EXPECT_EQ(calls, 2000);
}

struct NoDefault {
  explicit NoDefault(int x) : value(x) {}
  int value;
  bool operator==(const NoDefault &) const = default;
};

struct Unassignable {
  const int value = -1;
};

TEST_WITH_FIVE_THREADS(ParIter, CollectsWhatCannotBeMadeWithoutAValueOrAssigned) {
  const auto v = numbers(20'000);
  const auto made = par_iter(v).map([](int x) { return NoDefault(x); }).collect();
  static_assert(std::is_same_v<decltype(made), const std::vector<NoDefault>>);
  ASSERT_EQ(made.size(), v.size());
  const auto owned = par_iter(v).map([](int x) { return std::make_unique<int>(x); }).collect();
  const auto fixed = par_iter(v).map([](int x) { return Unassignable{x}; }).collect();
  for (int x : v) {
    const auto i = static_cast<std::size_t>(x);
    ASSERT_TRUE(made[i].value == x && *owned[i] == x && fixed[i].value == x);
  }
}

TEST_WITH_FIVE_THREADS(ParIter, CollectsBoolsWhoseBitsShareWords) {
  for (const std::size_t n : sizes) {
    const auto v = numbers(n);
    const std::vector<bool> collected = par_iter(v).map([](int x) { return x % 3 == 0; }).collect();
    ASSERT_EQ(collected.size(), n);
    for (std::size_t i = 0; i < n; ++i)
      ASSERT_EQ(collected[i], i % 3 == 0);
    EXPECT_EQ(par_iter(collected).filter(std::identity()).count(), (n + 2) / 3);
  }
}

TEST(ParIter, CollectsIntoOtherContainersAndTypes) {
  const auto v = numbers(1000);
  const auto squares = par_iter(v).map(square);
  EXPECT_EQ(squares.collect<std::set<long>>().size(), 1000u);
  EXPECT_EQ(squares.collect<std::vector<double>>()[10], 100.0);
  const auto index = par_iter(v)
                         .map([](int x) { return std::pair(x, std::to_string(x)); })
                         .collect<std::map<int, std::string>>();
  EXPECT_EQ(index.at(17), "17");
  std::deque<long> out(1000);
  squares.collect_into(out);
  EXPECT_EQ(out[10], 100);
  EXPECT_THROW(squares.collect_into(out | std::views::take(999)), std::invalid_argument);
  std::vector<int> same = v;
  par_iter(same).map([](int x) { return -x; }).collect_into(same);
  EXPECT_EQ(same[10], -10);
}

TEST(ParIter, CollectKeepsValuesOfElementsThatDie) {
  const auto v = numbers(1000);
  const auto named = par_iter(v)
                         .map([](int x) { return std::pair(x, std::to_string(x)); })
                         .map([](auto &&p) -> auto && { return std::get<1>(std::move(p)); })
                         .collect();
  static_assert(std::is_same_v<decltype(named), const std::vector<std::string>>);
  EXPECT_EQ(named[123], "123");
  const auto pairs = par_iter(named).enumerate().collect();
  static_assert(
      std::is_same_v<decltype(pairs), const std::vector<std::pair<std::size_t, std::string>>>);
  EXPECT_EQ(pairs[7], std::pair(std::size_t{7}, std::string("7")));
}

TEST_WITH_FIVE_THREADS(ParIter, ReduceIsWhatAccumulateGives) {
  for (const std::size_t n : sizes) {
    const auto v = numbers(n);
    const auto add = [](int a, int b) { return static_cast<int>(0u + a + b); };
    EXPECT_EQ(par_iter(v).reduce(100, add), std::accumulate(v.begin(), v.end(), 100, add));
    EXPECT_EQ(par_iter(v).map(square).reduce(7L, std::plus<>()),
              std::accumulate(v.begin(), v.end(), 7L, [](long a, int x) { return a + square(x); }));
  }
}

TEST_WITH_FIVE_THREADS(ParIter, ReduceNeedNotBeCommutative) {
  const auto v = numbers(3000);
  const auto text = [](int x) { return std::to_string(x); };
  std::string all = ">";
  for (int x : v)
    all += text(x);
  EXPECT_EQ(par_iter(v).map(text).reduce(std::string(">"), std::plus<>()), all);
  EXPECT_EQ(par_iter(v).map(text).sum(), all.substr(1));
  EXPECT_EQ(par_iter(v).map(text).reduce_with(std::plus<>()), all.substr(1));
  EXPECT_EQ(par_iter(v).filter([](int x) { return x < 0; }).reduce_with(std::plus<>()),
            std::nullopt);
}

// Where f cannot join two accumulators, joining them by f would cut them off or not compile.
TEST_WITH_FIVE_THREADS(ParIter, ReduceIsRightWhereTheAccumulatorIsOfAnotherType) {
  const std::vector<int> large(100'000, 1'000'000);
  EXPECT_EQ(par_iter(large).reduce(0L, [](long a, int x) { return a + x; }), 100'000'000'000L);
  EXPECT_EQ(par_iter(large).reduce(0L, std::plus<>()), 100'000'000'000L);
  EXPECT_EQ(par_iter(large).reduce(0.5, std::plus<>()), 100'000'000'000.5);
  const auto v = numbers(5000);
  const auto text = par_iter(v).map([](int x) { return std::to_string(x); });
  EXPECT_EQ(text.reduce(std::size_t{1}, [](auto a, const std::string &s) { return a + s.size(); }),
            1u + 10 + 180 + 2700 + 16000);
  EXPECT_EQ(text.reduce(std::size_t{1}, [](auto a, const auto &s) { return a + s.size(); }),
            1u + 10 + 180 + 2700 + 16000);
  EXPECT_EQ(text.reduce(std::string(), [](std::string a, std::string_view s) { return a += s; }),
            text.sum());
  const std::vector<double> halves(1000, 0.5);
  EXPECT_EQ(par_iter(halves).reduce(0, std::plus<>()), 0); // as std::accumulate cuts off each sum
  EXPECT_EQ(par_iter(v).map(even).reduce(0, [](int n, bool b) { return n + b; }), 2500);
}

TEST_WITH_FIVE_THREADS(ParIter, FoldJoinsByAnotherOperation) {
  const auto v = numbers(100'000);
  const auto histogram = par_iter(v).fold(
      std::array<int, 10>{},
      [](auto counts, int x) {
        ++counts[static_cast<std::size_t>(x % 10)];
        return counts;
      },
      [](auto left, const auto &right) {
        std::ranges::transform(left, right, left.begin(), std::plus<>());
        return left;
      });
  EXPECT_TRUE(std::ranges::all_of(histogram, [](int n) { return n == 10'000; }));
}

TEST(ParIter, SumsAndProducts) {
  for (const std::size_t n : sizes) {
    const auto v = numbers(n);
    const long expected = static_cast<long>(n) * (static_cast<long>(n) - 1) / 2;
    EXPECT_EQ(par_iter(v).sum<long>(), expected);
    EXPECT_EQ(par_iter(v).filter([](int) { return false; }).sum(), 0);
  }
  EXPECT_EQ(par_range(1, 11).product(), 3628800);
  EXPECT_EQ(par_range(0L, 1000L).map(even).sum(), 500);
  const std::vector<char> letters(1000, 'a'); // a char holds no sum of these
  EXPECT_EQ(par_iter(letters).sum(), 97'000);
}

TEST_WITH_FIVE_THREADS(ParIter, CountMinMax) {
  std::mt19937 random;
  for (const std::size_t n : sizes) {
    std::vector<int> v(n);
    std::ranges::generate(v, [&] { return static_cast<int>(random() % 1000); });
    EXPECT_EQ(par_iter(v).count(), n);
    EXPECT_EQ(par_iter(v).filter(even).count(),
              static_cast<std::size_t>(std::ranges::count_if(v, even)));
    EXPECT_EQ(par_iter(v).min().has_value(), n != 0);
    if (n == 0)
      continue;
    EXPECT_EQ(par_iter(v).min(), std::ranges::min(v));
    EXPECT_EQ(par_iter(v).max(), std::ranges::max(v));
    EXPECT_EQ(par_iter(v).max(std::greater<>()), std::ranges::min(v));
    // the first of several
    const auto by_value = [](const auto &x, const auto &y) { return x.second < y.second; };
    EXPECT_EQ(par_iter(v).enumerate().min(by_value)->first,
              static_cast<std::size_t>(std::ranges::min_element(v) - v.begin()));
    EXPECT_EQ(par_iter(v).enumerate().max(by_value)->first,
              static_cast<std::size_t>(std::ranges::max_element(v) - v.begin()));
  }
}

TEST_WITH_FIVE_THREADS(ParIter, Searches) {
  for (const std::size_t n : sizes) {
    const auto v = numbers(n);
    const auto i = par_iter(v);
    const auto last = [&](int x) { return static_cast<std::size_t>(x) + 1 == n; };
    const auto never = [](int x) { return x < 0; };
    EXPECT_EQ(i.any_of(last), n != 0);
    EXPECT_FALSE(i.any_of(never));
    EXPECT_EQ(i.all_of(last), n <= 1);
    EXPECT_EQ(i.none_of(last), n == 0);
    EXPECT_TRUE(i.none_of(never));
    EXPECT_EQ(i.find_any(last).has_value(), n != 0);
    EXPECT_EQ(i.find_any(never), std::nullopt);
    const auto third = [](int x) { return x % 3 == 2; };
    EXPECT_EQ(i.find_any(third).has_value(), n >= 3);
    EXPECT_EQ(i.find_first(third), n >= 3 ? std::optional(2) : std::nullopt);
    EXPECT_EQ(i.filter(even).find_first(third), n >= 3 ? std::optional(2) : std::nullopt);
  }
}

TEST(ParIter, SearchStopsSoon) {
  std::atomic<int> looked = 0;
  const bool found = par_range(0, 1'000'000).any_of([&](int) {
    ++looked;
    std::this_thread::sleep_for(1ms); // all of them would take minutes
    return true;
  });
  EXPECT_TRUE(found);
  EXPECT_LE(looked, 1000);
}

TEST_WITH_FIVE_THREADS(ParIter, FindFirstFindsTheFirstAlways) {
  for (int turn = 0; turn < 200; ++turn)
    ASSERT_EQ(par_range(0, 20'000).find_first([&](int x) { return x >= 7 * turn; }), 7 * turn);
}

TEST(ParIter, FilterMapAndFlatMap) {
  const auto v = numbers(1000);
  const auto root = [](int x) -> std::optional<int> {
    const int r = static_cast<int>(std::lround(std::sqrt(x)));
    return r * r == x ? std::optional(r) : std::nullopt;
  };
  EXPECT_EQ(par_iter(v).filter_map(root).collect(), numbers(32));
  EXPECT_EQ(par_range(0, 4).flat_map([](int n) { return std::views::iota(0, n); }).collect(),
            (std::vector{0, 0, 1, 0, 1, 2}));
  const auto owned = par_range(0, 300).flat_map([](int n) {
    std::vector<std::unique_ptr<int>> some;
    for (int i = 0; i < n % 3; ++i)
      some.push_back(std::make_unique<int>(n));
    return some;
  });
  const auto all = owned.collect(); // moved out of each vector
  ASSERT_EQ(all.size(), 300u);
  EXPECT_EQ(*all[1], 2);
  EXPECT_EQ(owned.find_first([](const auto &p) { return *p >= 100; }).value() != nullptr, true);
  const std::vector<std::string> words = {"ab", "", "c"};
  EXPECT_EQ(par_iter(words).flat_map(std::identity()).collect<std::string>(), "abc");
}

TEST(ParIter, EnumerateAndZip) {
  const auto v = numbers(5000);
  EXPECT_TRUE(par_iter(v).enumerate().all_of(
      [](auto p) { return p.first == static_cast<unsigned>(p.second); }));
  std::vector<long> out(6000);
  par_iter_mut(out).zip(v).for_each([](auto &&pair) { pair.first = square(pair.second); });
  EXPECT_EQ(out[4999], 4999L * 4999);
  EXPECT_EQ(out[5000], 0);
  EXPECT_EQ(par_iter(v).map(square).zip(par_range(0, 100)).count(), 100u);
  EXPECT_EQ(
      par_iter(v).zip(std::vector{1, 2, 3}).map([](auto p) { return p.first * p.second; }).sum(),
      0 + 2 + 6);
  std::vector<int> halves(5000);
  par_chunks_mut(halves, 7).zip(par_chunks(v, 7)).for_each([](const auto &chunks) {
    std::ranges::transform(chunks.second, chunks.first.begin(), [](int x) { return x / 2; });
  });
  EXPECT_EQ(halves[4999], 2499);
}

TEST(ParIter, WritesThroughParIterMut) {
  auto v = numbers(50'000);
  par_iter_mut(v).for_each([](int &x) { x *= 2; });
  EXPECT_EQ(v[49'999], 99'998);
  std::list<int> list(1000, 1);
  par_iter_mut(list).for_each([](int &x) { ++x; });
  EXPECT_EQ(par_iter(list).sum(), 2000);
  std::map<int, std::string> map{{1, "a"}, {2, "b"}};
  par_iter_mut(map).for_each([](auto &entry) { entry.second += entry.second; });
  EXPECT_EQ(map[2], "bb");
  int plain[] = {1, 2, 3};
  par_iter_mut(plain).for_each([](int &x) { ++x; });
  par_iter_mut(std::span(plain).last(1)).for_each([](int &x) { ++x; });
  EXPECT_EQ(par_iter(plain).collect(), (std::vector{2, 3, 5}));
  std::deque<int> deque(1000, 1);
  par_iter_mut(deque).for_each([](int &x) { ++x; });
  EXPECT_EQ(par_iter(deque).sum(), 2000);
}

TEST(ParIter, ReadsEveryKindOfRange) {
  const auto v = numbers(1000);
  EXPECT_EQ(par_iter(std::unordered_map<int, int>{{1, 2}, {3, 4}})
                .map([](auto &e) { return e.first * e.second; })
                .sum(),
            14);
  EXPECT_EQ(par_iter(std::views::iota(0, 1000)).sum(), 499'500);
  EXPECT_EQ(par_iter(std::views::iota(0L, 1000L)).sum(), 499'500);
  EXPECT_EQ(par_iter(v | std::views::take(10)).sum(), 45);
  EXPECT_EQ(par_iter(v | std::views::reverse | std::views::transform(square)).max(), 998'001L);
  EXPECT_EQ(par_iter(std::string_view("abc")).map([](char c) { return c - 'a'; }).sum(), 3);
  EXPECT_EQ(par_iter(std::vector<bool>{true, false, true}).map([](bool b) { return int{b}; }).sum(),
            2);
  EXPECT_EQ(par_iter(std::array{1, 2, 3}).sum(), 6);
  EXPECT_EQ(par_range(5, 5).count(), 0u);
  EXPECT_EQ(par_range(5, -5).count(), 0u);
  EXPECT_EQ(par_range(5u, -5).count(), 0u);
  EXPECT_EQ(par_range(-2, 2).collect(), (std::vector{-2, -1, 0, 1}));
  EXPECT_EQ(par_range('a', 'd').collect<std::string>(), "abc");
  constexpr long lowest = std::numeric_limits<long>::min(),
                 highest = std::numeric_limits<long>::max();
  EXPECT_EQ(par_range(lowest, highest).count(), std::numeric_limits<std::size_t>::max());
  EXPECT_EQ(par_range(highest - 3, highest).max(), highest - 1);
  EXPECT_EQ(par_range(std::uint8_t{250}, std::uint8_t{255}).count(), 5u);
  EXPECT_THROW(static_cast<void>(par_range(-1, 3u)), std::invalid_argument);
}

TEST(ParIter, KeepsATemporary) {
  const auto kept = par_iter(numbers(10'000));
  const auto kept_list = par_iter(std::list<std::string>{"long enough for the heap to hold it"});
  const auto chunks = par_chunks(numbers(10), 4);
  EXPECT_EQ(kept.sum(), 49'995'000);
  EXPECT_EQ(kept_list.collect()[0], "long enough for the heap to hold it");
  EXPECT_EQ(chunks.map([](auto c) { return c.size(); }).collect(),
            (std::vector<std::size_t>{4, 4, 2}));
}

TEST(ParIter, GivesAwayAContainersElements) {
  std::vector<std::unique_ptr<int>> v;
  for (int i = 0; i < 1000; ++i)
    v.push_back(std::make_unique<int>(i));
  const auto given = into_par_iter(std::move(v));
  const auto all = given.filter([](const auto &p) { return *p % 2 == 0; })
                       .map([](std::unique_ptr<int> p) { return p; })
                       .collect();
  EXPECT_EQ(*all.at(499), 998);
  EXPECT_THROW(given.for_each([](auto &&) {}), fearless::MovedFrom);
  EXPECT_EQ(into_par_iter(std::views::iota(0, 3)).sum(), 3);
  EXPECT_EQ(into_par_iter(std::vector<bool>{true, true}).map([](bool b) { return int{b}; }).sum(),
            2);
}

TEST(ParIter, UsedAfterItWasMovedFrom) {
  const auto v = numbers(10);
  auto i = par_iter(v);
  auto other = std::move(i);
  EXPECT_THROW(i.sum(), fearless::MovedFrom);
  EXPECT_THROW(static_cast<void>(std::move(i).map(square)), fearless::MovedFrom);
  auto squares = std::move(other).map(square);
  EXPECT_THROW(other.count(), fearless::MovedFrom);
  other = par_iter(v);
  EXPECT_EQ(other.sum(), 45);
  EXPECT_EQ(squares.sum(), 285);
}

TEST(ParIter, MoveOnlyCallables) {
  auto offset = std::make_unique<int>(1);
  const auto i = par_range(0, 100)
                     .map([offset = std::move(offset)](int x) { return x + *offset; })
                     .filter([limit = std::make_unique<int>(50)](int x) { return x <= *limit; });
  EXPECT_EQ(i.count(), 50u);
}

struct Person {
  std::string name;
  int age;
};

TEST(ParIter, CallablesOfAllKinds) {
  const std::vector<Person> people = {{"Ada", 36}, {"Grace", 85}};
  EXPECT_EQ(par_iter(people).map(&Person::name).collect<std::set<std::string>>().size(), 2u);
  EXPECT_EQ(par_iter(people).map(&Person::age).max(), 85);
  const std::function<int(const Person &)> age = [](const Person &p) { return p.age; };
  EXPECT_EQ(par_iter(people).map(std::cref(age)).min(), 36);
}

TEST_WITH_FIVE_THREADS(ParIter, Nested) {
  const auto v = numbers(200);
  const auto sums = par_iter(v).map([&](int x) {
    return par_iter(v)
        .filter([x](int y) { return y < x; })
        .map([](int y) { return par_range(0, y).sum(); })
        .sum();
  });
  long expected = 0;
  for (int x : v)
    for (int y = 0; y < x; ++y)
      expected += y * (y - 1) / 2;
  EXPECT_EQ(sums.sum<long>(), expected);
}

// A thread that waits for its inner loop must not begin another element of the outer one meanwhile:
// if it holds a lock, it would wait for itself.
TEST_WITH_FIVE_THREADS(ParIter, InnerLoopDoesNotBeginAnotherElementOfTheOuterOne) {
  const fearless::Mutex<int> turns;
  thread_local int within = 0;
  std::atomic<int> nested = 0;
  par_range(0, 300).for_each([&](int) {
    nested += within++;
    par_range(0, 4).for_each([](int) { std::this_thread::sleep_for(50us); });
    --within;
  });
  EXPECT_EQ(nested, 0);
  par_range(0, 100).for_each([&](int) {
    auto guard = turns.lock();
    *guard += par_range(0, 4).map([](int) { return std::this_thread::sleep_for(50us), 1; }).sum();
  });
  EXPECT_EQ(*turns.lock(), 400);
}

struct Failed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class F> void expect_failed(const F &f) {
  try {
    f();
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Failed &error) {
    EXPECT_STREQ(error.what(), "once");
  }
}

TEST_WITH_FIVE_THREADS(ParIter, EveryLastCallRethrows) {
  for (const int n : {1, 2, 1000, 100'000}) {
    const auto i = par_range(0, n).map([n](int x) {
      if (x == n / 2)
        throw Failed("once");
      return x;
    });
    expect_failed([&] { i.for_each([](int) {}); });
    expect_failed([&] { static_cast<void>(i.collect()); });
    expect_failed([&] { static_cast<void>(i.filter(even).collect()); });
    expect_failed([&] { static_cast<void>(i.sum<long>()); });
    expect_failed([&] { static_cast<void>(i.deterministic().sum<long>()); });
    expect_failed([&] { static_cast<void>(i.reduce(0L, std::plus<>())); });
    expect_failed([&] { static_cast<void>(i.max()); });
    expect_failed([&] { static_cast<void>(i.filter(even).count()); });
    expect_failed([&] { static_cast<void>(i.all_of([](int x) { return x >= 0; })); });
    expect_failed([&] { static_cast<void>(i.find_any([](int x) { return x < 0; })); });
    expect_failed([&] { static_cast<void>(i.find_first([](int x) { return x < 0; })); });
    std::vector<int> out(static_cast<std::size_t>(n));
    expect_failed([&] { i.collect_into(out); });
  }
}

TEST_WITH_FIVE_THREADS(ParIter, RethrowsWhatJoiningPartsThrows) {
  struct Sum {
    long value;
    bool joined;
  };
  const auto v = par_range(0, 100'000).map([](int x) { return Sum{x, false}; });
  const auto add = [](const Sum &a, const Sum &b) {
    if (b.joined)
      throw Failed("once");
    return Sum{a.value + b.value, true};
  };
  for (int turn = 0; turn < 20; ++turn)
    expect_failed([&] { static_cast<void>(v.deterministic().reduce(Sum{0, false}, add)); });
}

TEST_WITH_FIVE_THREADS(ParIter, StopsSoonAfterAnException) {
  std::atomic<int> calls = 0;
  expect_failed([&] {
    par_range(0, 1'000'000).for_each([&](int) {
      if (++calls == 10)
        throw Failed("once");
      std::this_thread::sleep_for(1ms); // all of them would take minutes
    });
  });
  EXPECT_LE(calls, 1000);
}

// TBB would stop an inner loop together with the outer one, and return from it as if it were done.
TEST_WITH_FIVE_THREADS(ParIter, InnerLoopIsFinishedWhenTheOuterOneStops) {
  std::atomic<int> wrong = 0;
  for (int turn = 0; turn < 50; ++turn)
    expect_failed([&] {
      par_range(0, 40).for_each([&](int x) {
        if (x == 30)
          throw Failed("once");
        wrong += par_range(0, 1000).collect().back() != 999;
        wrong += par_range(0, 3000).map([](int y) { return y; }).sum() != 4'498'500;
        std::vector<int> v = numbers(5'000);
        par_sort_unstable(v, std::greater<>());
        wrong += !std::ranges::is_sorted(v, std::greater<>());
      });
    });
  EXPECT_EQ(wrong, 0);
}

TEST_WITH_FIVE_THREADS(ParIter, ElementsOfAFailedCollectAreDestroyed) {
  const auto alive = std::make_shared<int>();
  for (int turn = 0; turn < 20; ++turn)
    expect_failed([&] {
      static_cast<void>(par_range(0, 10'000)
                            .filter(even)
                            .map([&](int x) {
                              if (x == 5000)
                                throw Failed("once");
                              return alive;
                            })
                            .collect());
    });
  EXPECT_EQ(alive.use_count(), 1);
}

TEST(ParIter, DeterministicIsTheSameForAnyNumberOfThreads) {
  std::mt19937 random;
  std::vector<float> v(100'000);
  std::ranges::generate(v,
                        [&] { return std::uniform_real_distribution<float>(-1e6f, 1e6f)(random); });
  const auto i = par_iter(v).map([](float x) { return x * 1.1f; }).deterministic();
  float alone_sum = 0, alone_reduce = 0, alone_fold = 0;
  const auto fold = [](const auto &it) { return it.fold(0.0f, std::plus<>(), std::plus<>()); };
  in_arena(1, [&] {
    alone_sum = i.sum();
    alone_reduce = i.filter([](float x) { return x > 0; }).reduce(0.0f, std::plus<>());
    alone_fold = fold(i);
  });
  for (int threads = 1; threads <= 5; ++threads)
    for (int turn = 0; turn < 5; ++turn)
      in_arena(threads, [&] {
        EXPECT_EQ(i.sum(), alone_sum);
        EXPECT_EQ(i.filter([](float x) { return x > 0; }).reduce(0.0f, std::plus<>()),
                  alone_reduce);
        EXPECT_EQ(fold(i), alone_fold);
      });
  EXPECT_EQ(par_range(0, 0).deterministic().sum(), 0);
}

TEST(ParIter, FewElementsStayOnThisThread) {
  const auto me = std::this_thread::get_id();
  std::atomic<int> elsewhere = 0;
  par_range(0, 1000).with_min_len(1000).for_each([&](int) {
    std::this_thread::sleep_for(1us);
    elsewhere += std::this_thread::get_id() != me;
  });
  EXPECT_EQ(elsewhere, 0);
  in_arena(1, [&] {
    int last = -1; // in order, as one thread does it
    par_range(0, 10'000).for_each([&last, me](int x) {
      if (std::this_thread::get_id() == me && x == last + 1)
        last = x;
    });
    EXPECT_EQ(last, 9999);
  });
}

// A body that waits for another one to begin would wait for ever on one thread.
TEST_WITH_FIVE_THREADS(ParIter, SeveralThreadsWork) {
  const auto deadline = std::chrono::steady_clock::now() + 60s;
  std::atomic<int> begun = 0;
  par_range(0, 2).for_each([&](int) {
    ++begun;
    while (begun < 2 && std::chrono::steady_clock::now() < deadline)
      std::this_thread::sleep_for(1ms);
  });
  EXPECT_LT(std::chrono::steady_clock::now(), deadline);
}

TEST_WITH_FIVE_THREADS(Chunks, CoverTheRange) {
  const auto v = numbers(10'000);
  for (const std::size_t n : {1, 3, 10, 9'999, 10'000, 100'000}) {
    const auto chunks = par_chunks(v, n);
    EXPECT_EQ(chunks.count(), (v.size() + n - 1) / n);
    EXPECT_EQ(chunks.flat_map(std::identity()).collect(), v);
    auto written = numbers(10'000);
    par_chunks_mut(written, n).for_each([](std::span<int> chunk) {
      for (int &x : chunk)
        x = -x;
    });
    EXPECT_EQ(par_iter(written).sum(), -49'995'000);
  }
  EXPECT_EQ(par_chunks(std::vector<int>(), 3).count(), 0u);
  EXPECT_EQ(par_chunks(v, std::numeric_limits<std::size_t>::max()).count(), 1u);
  EXPECT_THROW(static_cast<void>(par_chunks(v, 0)), std::invalid_argument);
  auto w = v;
  EXPECT_THROW(static_cast<void>(par_chunks_mut(w, 0)), std::invalid_argument);
}

TEST(SplitAt, GivesDisjointHalves) {
  auto v = numbers(10);
  const auto [left, right] = split_at(v, 4);
  static_assert(std::is_same_v<decltype(left), const std::span<int>>);
  left[0] = right[0] = 7;
  EXPECT_EQ(v[0], 7);
  EXPECT_EQ(v[4], 7);
  EXPECT_EQ(left.size() + right.size(), 10u);
  const auto &read = v;
  static_assert(std::is_same_v<decltype(split_at(read, 1).first), std::span<const int>>);
  EXPECT_TRUE(split_at(read, 0).first.empty());
  EXPECT_TRUE(split_at(std::span(v), 10).second.empty());
  EXPECT_THROW(static_cast<void>(split_at(v, 11)), std::out_of_range);
}

TEST(Join, GivesBothResults) {
  int left = 0, right = 0;
  fearless::join([&] { left = 1; }, [&] { right = 2; });
  EXPECT_EQ(left + right, 3);
  auto both = fearless::join([] { return std::make_unique<int>(1); }, [] {});
  static_assert(std::is_same_v<decltype(both), std::pair<std::unique_ptr<int>, std::monostate>>);
  EXPECT_EQ(*both.first, 1);
  auto owner = std::make_unique<int>(5);
  const auto moved =
      fearless::join([owner = std::move(owner)]() mutable { return std::move(owner); },
                     [n = 0]() mutable { return ++n; });
  EXPECT_EQ(*moved.first + moved.second, 6);
}

int fibonacci(int n) {
  if (n < 2)
    return n;
  const auto [a, b] =
      fearless::join([n] { return fibonacci(n - 1); }, [n] { return fibonacci(n - 2); });
  return a + b;
}

TEST_WITH_FIVE_THREADS(Join, Recurses) { EXPECT_EQ(fibonacci(16), 987); }

TEST_WITH_FIVE_THREADS(Join, CallsBothWhateverOneThrows) {
  for (int turn = 0; turn < 100; ++turn) {
    int calls = 0;
    expect_failed([&] {
      fearless::join([] { throw Failed("once"); },
                     [&] {
                       ++calls;
                       throw std::logic_error("the second");
                     });
    });
    EXPECT_EQ(calls, 1);
    expect_failed([&] { fearless::join([&] { ++calls; }, [] { throw Failed("once"); }); });
    EXPECT_EQ(calls, 2);
  }
}

TEST_WITH_FIVE_THREADS(Sort, Sorts) {
  std::mt19937 random;
  for (const std::size_t n : sizes)
    for (const unsigned different : {1u, 3u, 1'000'000u}) {
      std::vector<unsigned> v(n);
      std::ranges::generate(v, [&] { return static_cast<unsigned>(random()) % different; });
      auto expected = v;
      std::ranges::sort(expected);
      par_sort_unstable(v);
      EXPECT_EQ(v, expected);
    }
  std::deque<Person> people(10'000);
  for (Person &person : people)
    person = {std::to_string(random()), 0};
  par_sort_unstable(people, std::greater<>(), &Person::name);
  EXPECT_TRUE(std::ranges::is_sorted(people, std::greater<>(), &Person::name));
  auto v = numbers(100'000);
  expect_failed([&] {
    std::atomic<int> calls = 0;
    par_sort_unstable(
        v, [&](int x, int y) { return ++calls == 300'000 ? throw Failed("once") : y < x; });
  });
  EXPECT_EQ(par_iter(v).sum<long>(), 4'999'950'000); // all of them, in some order
}

// What the bodies wrote and read is ordered before and after: ThreadSanitizer sees it so.
TEST_WITH_FIVE_THREADS(Stress, ManyShortLoopsOnMemoryThatIsUsedAgain) {
  long total = 0;
  for (int turn = 0; turn < 1000; ++turn) {
    std::vector<int> v(300, turn);
    par_iter_mut(v).for_each([](int &x) { ++x; });
    const auto texts = par_iter(v).map([](int x) { return std::to_string(x); }).collect();
    const auto some = par_iter(texts).filter([](const auto &s) { return s.size() != 2; }).collect();
    total += par_iter(some).map([](const auto &s) { return std::stol(s); }).sum();
    const auto [a, b] = fearless::join([&] { return par_iter(v).sum(); },
                                       [&] { return par_iter(v).deterministic().sum(); });
    total += a - b;
  }
  EXPECT_EQ(total, 300L * (1000 * 1001 / 2 - 90 * (10 + 99) / 2));
}

} // namespace
