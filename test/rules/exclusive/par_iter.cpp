// Parallel iterators, fork and join, oneTBB: their callables run on several threads at once.
// RUN: %fearless check --profile=rust %s -- %std -I %runtime -Xclang -verify -Xclang -verify-ignore-unexpected=note
// RUN: %fearless check --profile=audit %s -- %std -I %runtime -Xclang -verify -Xclang -verify-ignore-unexpected=note
#include <atomic>
#include <fearless/mutex.h>
#include <fearless/parallel.h>
#include <functional>
#include <numeric>
#include <oneapi/tbb.h>
#include <span>
#include <string>
#include <thread>
#include <vector>

// ---- reject

void sums_into_one_variable(std::vector<int> &v) {
  int sum = 0;
  // expected-warning@+1 {{the algorithm's threads use 'sum' at the same time, and write it}}
  fearless::par_iter(v).for_each([&](int x) { sum += x; });
}
void appends_to_one_vector(std::vector<int> &v) {
  std::vector<int> out;
  // expected-warning@+1 {{the algorithm's threads use 'out' at the same time, and write it}}
  fearless::par_iter(v).for_each([&](const int &x) { out.push_back(x); });
}
void counts_in_a_map(std::vector<int> &v) {
  int n = 0;
  // expected-warning@+1 {{the algorithm's threads use 'n' at the same time, and write it}}
  auto r = fearless::par_iter(v).map([&](int x) { return x + n++; }).collect();
}
void joins_two_that_write_one(std::vector<int> &v) {
  int n = 0;
  // expected-warning@+1 {{two threads use 'n' at the same time, and one writes it}}
  fearless::join([&] { ++n; }, [&] { ++n; });
}
void joins_two_that_write_one_element(std::vector<int> &v) {
  int n = 0;
  // expected-warning@+1 {{two threads use 'v[0]' at the same time, and one writes it}}
  fearless::join([&] { v[0] = 1; }, [&] { v[0] = 2; });
}
void counts_in_a_filter(std::vector<int> &v) {
  int n = 0;
  auto s = fearless::par_iter(v)
               .filter([&](int x) {
                 // expected-warning@+1 {{the algorithm's threads use 'n' at the same time, and write it}}
                 ++n;
                 return x > 1;
               })
               .sum();
}
void grows_what_it_runs_over(std::vector<int> &v) {
  // expected-warning@+1 {{the algorithm's threads use 'v' at the same time, and write it}}
  fearless::par_chunks_mut(v, 4).for_each([&](std::span<int> c) { v.push_back(c[0]); });
}
void tbb_sums_into_one_variable(const std::vector<int> &v) {
  long sum = 0;
  // expected-warning@+1 {{the algorithm's threads use 'sum' at the same time, and write it}}
  tbb::parallel_for(std::size_t{0}, v.size(), [&](std::size_t i) { sum += v[i]; });
}
void tbb_sums_over_a_range(const std::vector<int> &v) {
  long sum = 0;
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, v.size()), [&](const auto &part) {
    for (std::size_t i = part.begin(); i != part.end(); ++i)
      // expected-warning@+1 {{the algorithm's threads use 'sum' at the same time, and write it}}
      sum += v[i];
  });
}
void tbb_invokes_two_that_write_one() {
  int n = 0;

  // expected-warning@+1 {{two threads use 'n' at the same time, and one writes it}}
  tbb::parallel_invoke([&] { ++n; }, [&] { ++n; });
}

// ---- accept
long tbb_reduces(const std::vector<int> &v) {
  return tbb::parallel_reduce(
      tbb::blocked_range<std::size_t>(0, v.size()), 0L,
      [&](const auto &part, long sum) {
        for (std::size_t i = part.begin(); i != part.end(); ++i)
          sum += v[i];
        return sum;
      },
      std::plus<>());
}
void tbb_fills_by_index(const std::vector<int> &v) {
  std::vector<int> out(v.size());
  tbb::parallel_for(std::size_t{0}, v.size(), [&](std::size_t i) { out[i] = v[i]; });
}
void tbb_invokes_two_that_write_their_own() {
  int a = 0, b = 0;
  tbb::parallel_invoke([&] { ++a; }, [&] { ++b; });
  a += b;
}
int reduces(std::vector<int> &v) {
  return fearless::par_iter(v).map([](int x) { return x * x; }).reduce(0, [](int a, int b) {
    return a + b;
  });
}
void counts_in_an_atomic(std::vector<int> &v) {
  std::atomic<int> n{0};
  fearless::par_iter(v).for_each([&](int x) { n += x; });
}
void changes_each_element(std::vector<int> &v) {
  fearless::par_iter_mut(v).for_each([](int &x) { ++x; });
}
void joins_two_halves(std::vector<int> &v) {
  auto [a, b] = fearless::split_at(v, 2);
  fearless::join([a = a] { a[0] = 1; }, [b = b] { b[0] = 1; });
}
void reads_a_copy(std::vector<int> &v) {
  int k = 3;
  auto r = fearless::par_iter(v).map([k](int x) { return x + k; }).collect();
}
void reads_a_constant(std::vector<int> &v) {
  const std::string pre = "a";
  fearless::par_iter(v).for_each([&](int x) { (void)(pre.size() + x); });
}
void changes_each_chunk(std::vector<int> &v) {
  fearless::par_chunks_mut(v, 4).for_each([](std::span<int> c) {
    for (int &x : c)
      ++x;
  });
}
void adds_under_a_lock(std::vector<int> &v) {
  fearless::Mutex<int> m{0};
  fearless::par_iter(v).for_each([&](int x) { *m.lock() += x; });
}
void fills_by_index(std::vector<int> &v) {
  std::vector<int> out(v.size());
  fearless::par_iter_mut(out).enumerate().for_each([&](auto p) { p.second = v[p.first]; });
}
void quick(std::span<int> v) {
  if (v.size() < 2)
    return;
  auto [lo, hi] = fearless::split_at(v, v.size() / 2);
  fearless::join([lo = lo] { quick(lo); }, [hi = hi] { quick(hi); });
}
void gives_a_thread_a_half(std::vector<int> &v) {
  auto [a, b] = fearless::split_at(v, 2);
  std::thread t([a = a] { a[0] = 1; });
  b[0] = 2;
  t.join();
}
