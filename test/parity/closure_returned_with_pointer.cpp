// a factory returns a closure over a raw pointer that goes into a thread
#include <cstdio>
#include <thread>
#include <utility>

auto reader(const int *at) {
  return [at] { return *at; };
}

void poll(const int *at) {
  auto read = reader(at);
  std::thread([read = std::move(read)] { std::printf("%d\n", read()); }).detach();
}

int main() { poll(new int(4)); }
