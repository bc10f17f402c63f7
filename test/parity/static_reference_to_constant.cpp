// a pointer to a constant table goes into a detached thread
#include <cstdio>
#include <span>
#include <thread>

constexpr unsigned primes[] = {2, 3, 5, 7, 11};

int main() {
  const unsigned *last = &primes[4];
  const std::span<const unsigned> all = primes;
  std::thread([last, all] { std::printf("%u %zu\n", *last, all.size()); }).detach();
}
