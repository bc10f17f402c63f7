// a guard of a global lock goes to another thread
#include <cstdio>
#include <mutex>
#include <thread>
#include <utility>

std::mutex device;

void flush_later(std::unique_lock<std::mutex> guard) {
  std::thread([guard = std::move(guard)]() mutable {
    std::puts("flushing");
    guard.unlock();
  }).detach();
}

int main() { flush_later(std::unique_lock(device)); }
