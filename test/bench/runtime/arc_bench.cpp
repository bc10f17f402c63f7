// Arc<T> against std::shared_ptr<T>: another owner, and gone again.
#include "two_threads.h"

#include <fearless/arc.h>

#include <benchmark/benchmark.h>
#include <memory>

namespace {

const auto arc = fearless::make_arc<long>(1);
const auto shared = std::make_shared<const long>(1);

void fearless_clone(benchmark::State &state) {
  for (auto _ : state) {
    auto owner = arc.clone();
    benchmark::DoNotOptimize(owner);
  }
}
void std_clone(benchmark::State &state) {
  for (auto _ : state) {
    auto owner = shared;
    benchmark::DoNotOptimize(owner);
  }
}

void fearless_make(benchmark::State &state) {
  for (auto _ : state) {
    auto owner = fearless::make_arc<long>(1);
    benchmark::DoNotOptimize(owner);
  }
}
void std_make(benchmark::State &state) {
  for (auto _ : state) {
    auto owner = std::make_shared<const long>(1);
    benchmark::DoNotOptimize(owner);
  }
}

const bool registered = [] {
  benchmark::RegisterBenchmark("arc/make_drop/fearless", fearless_make);
  benchmark::RegisterBenchmark("arc/make_drop/std", std_make);
  benchmark::RegisterBenchmark("arc/clone_drop/fearless", fearless_clone);
  benchmark::RegisterBenchmark("arc/clone_drop/std", std_clone);
  for (const int threads : {2, 8}) {
    benchmark::RegisterBenchmark("arc/clone_drop/fearless", fearless_clone)
        ->Threads(threads)
        ->UseRealTime();
    benchmark::RegisterBenchmark("arc/clone_drop/std", std_clone)->Threads(threads)->UseRealTime();
  }
  return true;
}();

} // namespace
