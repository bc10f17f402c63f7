// Data races in the bodies of parallel calls, one of which is asked for by name: ThreadSanitizer
// must report it in spite of tbb.supp.
#include <fearless/parallel.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>

namespace {

const std::vector<int> numbers(20'000, 1);

void pause(int) { std::this_thread::sleep_for(std::chrono::microseconds(10)); }

const std::map<std::string, std::function<void()>> races = {
    {"for_each",
     [] {
       long sum = 0;
       fearless::par_iter(numbers).for_each([&](int x) { pause(x), sum += x; });
     }},
    {"map",
     [] {
       int last = 0;
       static_cast<void>(
           fearless::par_iter(numbers).map([&](int x) { return pause(x), last = x; }).collect());
     }},
    {"reduce",
     [] {
       int calls = 0;
       static_cast<void>(fearless::par_iter(numbers).reduce(
           0, [&](int a, int b) { return pause(b), ++calls, a + b; }));
     }},
    {"combine",
     [] {
       int calls = 0;
       const auto add = [](int a, int b) { return a + b; };
       static_cast<void>(fearless::par_iter(numbers).deterministic().fold(
           0, add, [&](int a, int b) { return pause(b), ++calls, a + b; }));
     }},
    {"filter",
     [] {
       int calls = 0;
       static_cast<void>(fearless::par_iter(numbers)
                             .filter([&](int x) { return pause(x), ++calls, x > 0; })
                             .count());
     }},
    {"neighbour",
     [] {
       auto v = numbers;
       fearless::par_iter_mut(v).enumerate().for_each([&](auto p) {
         pause(p.second);
         p.second += v[(p.first + 5'000) % v.size()];
       });
     }},
    {"join",
     [] {
       int n = 0;
       fearless::join([&] { pause(n), n += 1; }, [&] { pause(n), n += 2; });
     }},
};

} // namespace

int main(int argc, char **argv) {
  const oneapi::tbb::global_control threads(oneapi::tbb::global_control::max_allowed_parallelism,
                                            4);
  const auto race = races.find(argc > 1 ? argv[1] : "");
  if (race == races.end()) {
    std::puts("usage: races NAME");
    return 2;
  }
  oneapi::tbb::task_arena(4).execute(race->second);
}
