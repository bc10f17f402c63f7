// threads and parent read one vector
#include <cstdio>
#include <numeric>
#include <thread>
#include <vector>

int main() {
  std::vector<int> primes{2, 3, 5, 7};
  std::jthread sum([&] { std::printf("%d\n", std::accumulate(primes.begin(), primes.end(), 0)); });
  std::jthread size([&] { std::printf("%zu\n", primes.size()); });
  std::printf("%d\n", primes[0]);
}
