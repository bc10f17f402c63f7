// Parallel iterators beside what one writes by hand on oneTBB: pairs NAME/fearless and NAME/tbb
// over ten million elements. By hand: c++ -std=c++20 -O2 -DNDEBUG -Ilib/runtime
// test/bench/runtime/parallel_bench.cpp -lbenchmark -lbenchmark_main -ltbb -pthread
#include <fearless/parallel.h>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_reduce.h>

namespace {

namespace tbb = oneapi::tbb;
using Range = tbb::blocked_range<std::size_t>;

constexpr std::size_t size = 10'000'000;

const std::vector<int> &numbers() {
  static const std::vector<int> v = [] {
    std::vector<int> made(size);
    std::iota(made.begin(), made.end(), 0);
    return made;
  }();
  return v;
}

// Objects, not functions: a call through a pointer to a function is seldom inlined.
constexpr auto square = [](int x) { return static_cast<long>(x) * x; };
constexpr auto third = [](long x) { return x % 3 == 0; };

// Some twenty nanoseconds for an element: what takes long enough to be worth several threads.
constexpr auto slow = [](int x) {
  double y = x;
  for (int i = 0; i < 8; ++i)
    y = y * 0.5 + 1.0 / (y + 1.0);
  return y;
};

template <class F> void measure(benchmark::State &state, const F &f) {
  const auto &v = numbers();
  for (auto _ : state)
    benchmark::DoNotOptimize(f(v));
  state.SetItemsProcessed(state.iterations() * static_cast<long>(size));
}

template <class T, class F> T tbb_sum(const std::vector<int> &v, const F &add) {
  return tbb::parallel_reduce(
      Range(0, v.size()), T(),
      [&](const Range &part, T sum) {
        for (std::size_t i = part.begin(); i != part.end(); ++i)
          sum = add(sum, v[i]);
        return sum;
      },
      std::plus<>());
}

long fearless_sum(const std::vector<int> &v) { return fearless::par_iter(v).sum<long>(); }
long by_tbb_sum(const std::vector<int> &v) {
  return tbb_sum<long>(v, [](long sum, int x) { return sum + x; });
}

long fearless_map_sum(const std::vector<int> &v) { return fearless::par_iter(v).map(square).sum(); }
long by_tbb_map_sum(const std::vector<int> &v) {
  return tbb_sum<long>(v, [](long sum, int x) { return sum + square(x); });
}

long fearless_map_filter_reduce(const std::vector<int> &v) {
  return fearless::par_iter(v).map(square).filter(third).reduce(0L, std::plus<>());
}
long by_tbb_map_filter_reduce(const std::vector<int> &v) {
  return tbb_sum<long>(v, [](long sum, int x) {
    const long y = square(x);
    return third(y) ? sum + y : sum;
  });
}

double fearless_slow_map_sum(const std::vector<int> &v) {
  return fearless::par_iter(v).map(slow).sum();
}
double by_tbb_slow_map_sum(const std::vector<int> &v) {
  return tbb_sum<double>(v, [](double sum, int x) { return sum + slow(x); });
}

std::size_t fearless_filter_count(const std::vector<int> &v) {
  return fearless::par_iter(v).filter(third).count();
}
std::size_t by_tbb_filter_count(const std::vector<int> &v) {
  return tbb_sum<std::size_t>(v, [](std::size_t n, int x) { return n + third(x); });
}

std::vector<long> fearless_map_collect(const std::vector<int> &v) {
  return fearless::par_iter(v).map(square).collect();
}
std::vector<long> by_tbb_map_collect(const std::vector<int> &v) {
  std::vector<long> out(v.size());
  tbb::parallel_for(Range(0, v.size()), [&](const Range &part) {
    for (std::size_t i = part.begin(); i != part.end(); ++i)
      out[i] = square(v[i]);
  });
  return out;
}

struct Filtering {
  const std::vector<int> &v;
  std::vector<int> out;

  explicit Filtering(const std::vector<int> &from) : v(from) {}
  Filtering(Filtering &left, tbb::split) : v(left.v) {}
  void operator()(const Range &part) {
    for (std::size_t i = part.begin(); i != part.end(); ++i)
      if (third(v[i]))
        out.push_back(v[i]);
  }
  void join(Filtering &right) { out.insert(out.end(), right.out.begin(), right.out.end()); }
};

std::vector<int> fearless_filter_collect(const std::vector<int> &v) {
  return fearless::par_iter(v).filter(third).collect();
}
std::vector<int> by_tbb_filter_collect(const std::vector<int> &v) {
  Filtering all(v);
  tbb::parallel_reduce(Range(0, v.size()), all);
  return std::move(all.out);
}

// Writes in place, to a vector that each function has for itself.
long fearless_for_each(const std::vector<int> &v) {
  static std::vector<int> mine = v;
  fearless::par_iter_mut(mine).for_each([](int &x) { x ^= 0x5555; });
  return mine[1];
}
long by_tbb_for_each(const std::vector<int> &v) {
  static std::vector<int> mine = v;
  tbb::parallel_for(Range(0, mine.size()), [&](const Range &part) {
    for (std::size_t i = part.begin(); i != part.end(); ++i)
      mine[i] ^= 0x5555;
  });
  return mine[1];
}

bool fearless_all_of(const std::vector<int> &v) {
  return fearless::par_iter(v).all_of([](int x) { return x >= 0; });
}
bool by_tbb_all_of(const std::vector<int> &v) {
  return tbb::parallel_reduce(
      Range(0, v.size()), true,
      [&](const Range &part, bool all) {
        for (std::size_t i = part.begin(); all && i != part.end(); ++i)
          all = v[i] >= 0;
        return all;
      },
      std::logical_and<>());
}

#define PAIR(name)                                                                                 \
  BENCHMARK_CAPTURE(measure, fearless_##name, fearless_##name)                                     \
      ->Name("par_" #name "/fearless")                                                             \
      ->Unit(benchmark::kMillisecond)                                                              \
      ->UseRealTime();                                                                             \
  BENCHMARK_CAPTURE(measure, by_tbb_##name, by_tbb_##name)                                         \
      ->Name("par_" #name "/tbb")                                                                  \
      ->Unit(benchmark::kMillisecond)                                                              \
      ->UseRealTime()

PAIR(sum);
PAIR(map_sum);
PAIR(map_filter_reduce);
PAIR(slow_map_sum);
PAIR(filter_count);
PAIR(map_collect);
PAIR(filter_collect);
PAIR(for_each);
PAIR(all_of);

} // namespace
