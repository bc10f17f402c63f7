// the thread borrows a local, and one path returns without joining it
#include <iostream>
#include <numeric>
#include <thread>
#include <vector>

unsigned checksum(std::vector<unsigned char> data, bool quick) {
  unsigned sum = 0;
  std::thread worker([&] { sum = std::accumulate(data.begin(), data.end(), 0u); });
  if (quick) {
    worker.detach();
    return 0;
  }
  worker.join();
  return sum;
}

int main() { std::cout << checksum({1, 2}, true) << '\n'; }
