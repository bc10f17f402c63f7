// Mutex<T> against std::mutex, RwLock<T> against std::shared_mutex, with what they guard beside
// them: one thread alone, and threads that do nothing else.
#include "two_threads.h"

#include <fearless/mutex.h>
#include <fearless/rwlock.h>

#include <benchmark/benchmark.h>
#include <mutex>
#include <shared_mutex>
#include <string>

namespace {

struct StdMutex {
  std::mutex mutex;
  long data = 0;
};
struct StdSharedMutex {
  std::shared_mutex mutex;
  long data = 0;
};

alignas(64) fearless::Mutex<long> fearless_mutex;
alignas(64) StdMutex std_mutex;
alignas(64) fearless::RwLock<long> fearless_rwlock;
alignas(64) StdSharedMutex std_shared_mutex;

void fearless_lock(benchmark::State &state) {
  for (auto _ : state)
    ++*fearless_mutex.lock();
}
void std_lock(benchmark::State &state) {
  for (auto _ : state) {
    const std::lock_guard guard(std_mutex.mutex);
    ++std_mutex.data;
  }
}

void fearless_write(benchmark::State &state) {
  for (auto _ : state)
    ++*fearless_rwlock.write();
}
void std_write(benchmark::State &state) {
  for (auto _ : state) {
    const std::lock_guard guard(std_shared_mutex.mutex);
    ++std_shared_mutex.data;
  }
}

void fearless_read(benchmark::State &state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(long(*fearless_rwlock.read()));
}
void std_read(benchmark::State &state) {
  for (auto _ : state) {
    const std::shared_lock guard(std_shared_mutex.mutex);
    benchmark::DoNotOptimize(long(std_shared_mutex.data));
  }
}

// Alone by processor time; beside others by the clock, for waiting is the point.
void compare(const char *name, void (*ours)(benchmark::State &),
             void (*theirs)(benchmark::State &)) {
  const std::string row = name;
  benchmark::RegisterBenchmark((row + "/fearless").c_str(), ours);
  benchmark::RegisterBenchmark((row + "/std").c_str(), theirs);
  for (const int threads : {2, 8}) {
    benchmark::RegisterBenchmark((row + "/fearless").c_str(), ours)
        ->Threads(threads)
        ->UseRealTime();
    benchmark::RegisterBenchmark((row + "/std").c_str(), theirs)->Threads(threads)->UseRealTime();
  }
}

const bool registered = [] {
  compare("mutex/lock_unlock", fearless_lock, std_lock);
  compare("rwlock/read", fearless_read, std_read);
  compare("rwlock/write", fearless_write, std_write);
  return true;
}();

} // namespace
