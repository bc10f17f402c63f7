// RUN: %fearless-both %s
// both-no-diagnostics
#include <mutex>
#include <thread>
#include <vector>

extern "C" {
struct tm {
  int tm_hour;
};
tm *localtime(const long *);
tm *localtime_r(const long *, tm *);
char *strtok(char *, const char *);
char *strtok_r(char *, const char *, char **);
char *getenv(const char *);
int setenv(const char *, const char *, int);
int rand();
char *strerror(int);
}

namespace ours {
tm *localtime(const long *);
}

void main_alone_asks_for_the_time(long when) { localtime(&when); }

void the_thread_brings_its_own_result(long when) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([when] {
      tm parts{};
      localtime_r(&when, &parts);
    });
  for (std::thread &each : threads)
    each.join();
}

void asks_before_the_thread_and_after_it(long when) {
  localtime(&when);
  std::thread other([] {});
  other.join();
  localtime(&when);
}

std::mutex one;
void both_sides_hold_a_lock(long when) {
  std::vector<std::thread> threads;
  auto ask = [when] {
    std::lock_guard<std::mutex> guard(one);
    localtime(&when);
  };
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([when] {
      std::lock_guard<std::mutex> guard(one);
      localtime(&when);
    });
  ask();
  for (std::thread &each : threads)
    each.join();
}

void everybody_reads_the_environment() {
  std::thread first([] { getenv("HOME"); });
  std::thread second([] { getenv("PATH"); });
  first.join();
  second.join();
}

void is_set_before_the_threads() {
  setenv("HOME", "/", 1);
  std::thread reader([] { getenv("HOME"); });
  reader.join();
}

void has_a_lock_or_a_buffer_for_each_thread_in_glibc() {
  std::thread first([] { rand(); });
  std::thread second([] { rand(); });
  strerror(1);
  first.join();
  second.join();
}

void is_another_function_of_that_name(long when) {
  std::thread first([when] { ours::localtime(&when); });
  std::thread second([when] { ours::localtime(&when); });
  first.join();
  second.join();
}
