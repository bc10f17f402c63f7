// a constant C array of literals is read by a thread
#include <cstddef>
#include <cstdio>
#include <thread>

static const char *const days[] = {"mon", "tue", "wed"};

void print(std::size_t day) { std::puts(days[day]); }

int main() {
  std::thread worker([] { print(1); });
  print(2);
  worker.join();
}
