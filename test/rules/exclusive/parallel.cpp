// Parallel algorithms run what they are given on several threads, until they return.
// RUN: %fearless-both %s -Xclang -verify-ignore-unexpected=note
#include <algorithm>
#include <atomic>
#include <execution>
#include <mutex>
#include <vector>

namespace ex = std::execution;

void adds_to_a_local(std::vector<int> &v) {
  long sum = 0;
  std::for_each(ex::par, v.begin(), v.end(), [&](int x) { sum += x; }); // both-warning {{the algorithm's threads use 'sum' at the same time}}
}

void adds_to_a_local_unsequenced(std::vector<int> &v) {
  long sum = 0;
  auto add = [&sum](int x) { sum += x; }; // both-warning {{the algorithm's threads use 'sum' at the same time}}
  std::for_each(ex::par_unseq, v.begin(), v.end(), add);
}

void collects(std::vector<int> &v) {
  std::vector<int> odd;
  std::for_each(ex::par, v.begin(), v.end(), [&](int x) {
    if (x % 2)
      odd.push_back(x); // both-warning {{the algorithm's threads use 'odd' at the same time}}
  });
}

int calls;
void counts_in_a_global(std::vector<int> &v) {
  std::for_each(ex::par, v.begin(), v.end(), [](int) { ++calls; }); // both-warning {{global 'calls' is shared}}
}

// ---- accepted

void sequential(std::vector<int> &v) {
  long sum = 0;
  std::for_each(v.begin(), v.end(), [&](int x) { sum += x; });
  std::for_each(ex::seq, v.begin(), v.end(), [&](int x) { sum += x; });
}

void each_its_own_element(std::vector<int> &v) {
  std::for_each(ex::par, v.begin(), v.end(), [](int &x) { x *= 2; });
}

void adds_to_an_atomic(std::vector<int> &v) {
  std::atomic<long> sum{0};
  std::for_each(ex::par, v.begin(), v.end(), [&](int x) { sum += x; });
}

void adds_under_a_lock(std::vector<int> &v) {
  long sum = 0;
  std::mutex m;
  std::for_each(ex::par, v.begin(), v.end(), [&](int x) {
    std::lock_guard<std::mutex> lock(m);
    sum += x;
  });
  ++sum;
}

void only_reads(std::vector<int> &v, int factor) {
  std::transform(ex::par, v.begin(), v.end(), v.begin(), [&](int x) { return x * factor; });
  ++factor;
}

void reads_the_result_behind_it(std::vector<int> &v) {
  std::sort(ex::par, v.begin(), v.end());
  v.clear();
}
