// an owned array moves to a thread and back
#include <fearless/thread.h>

#include <cstddef>
#include <cstdio>
#include <memory>
#include <utility>

using Bytes = std::unique_ptr<unsigned char[]>;

Bytes fill(Bytes bytes, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i)
    bytes[i] = static_cast<unsigned char>(i);
  return bytes;
}

int main() {
  auto bytes = std::make_unique<unsigned char[]>(16);
  auto worker = fearless::spawn(fill, std::move(bytes), std::size_t{16});
  bytes = worker.join();
  std::printf("%d\n", bytes[3]);
}
