// call_once does not license the global that it fills
#include <cstddef>
#include <cstdio>
#include <mutex>
#include <thread>

std::once_flag start;
std::size_t max_size = 0;

std::size_t limit() {
  std::call_once(start, [] { max_size = 64; });
  return max_size;
}

int main() {
  std::thread worker([] { std::printf("%zu\n", limit()); });
  std::printf("%zu\n", limit());
  worker.join();
}
