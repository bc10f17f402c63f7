// a constant std::array of literals is read by a thread
#include <array>
#include <cstddef>
#include <cstdio>
#include <thread>

constexpr std::array<const char *, 3> days{"mon", "tue", "wed"};

void print(std::size_t day) { std::puts(days[day]); }

int main() {
  std::thread worker([] { print(1); });
  print(2);
  worker.join();
}
