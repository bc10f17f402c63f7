#include <thread>

void detached_thread_borrows_a_local() {
  int hits = 0;
  std::thread([&] { ++hits; }).detach();
}
