// the previous turn's thread is joined before its batch is replaced
#include <cstddef>
#include <cstdio>
#include <future>
#include <utility>
#include <vector>

int main() {
  std::future<std::size_t> writer;
  std::size_t written = 0;
  for (int i = 0; i < 4; ++i) {
    std::vector<int> batch(3, i);
    if (writer.valid())
      written += writer.get();
    writer = std::async(std::launch::async, [batch = std::move(batch)] { return batch.size(); });
  }
  if (writer.valid())
    written += writer.get();
  std::printf("%zu\n", written);
}
