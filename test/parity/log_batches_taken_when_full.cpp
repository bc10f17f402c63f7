// a batch is taken out of its variable and handed to a thread each time that it is full
#include <cstddef>
#include <cstdio>
#include <future>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

constexpr std::size_t limit = 4;
using Batch = std::vector<std::string>;

std::future<std::size_t> flush(Batch batch) {
  return std::async(std::launch::async, [batch = std::move(batch)] {
    std::size_t bytes = 0;
    for (const auto &line : batch)
      bytes += line.size();
    return bytes;
  });
}

std::size_t ship(const std::vector<std::string> &lines) {
  Batch batch;
  std::vector<std::future<std::size_t>> inflight;
  for (const auto &line : lines) {
    if (line.empty())
      continue;
    batch.push_back(line);
    if (batch.size() == limit)
      inflight.push_back(flush(std::exchange(batch, {})));
  }
  const auto rest = batch.size();
  if (!batch.empty())
    inflight.push_back(flush(std::move(batch)));
  return std::accumulate(inflight.begin(), inflight.end(), rest,
                         [](std::size_t sum, auto &h) { return sum + h.get(); });
}

int main() {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < 11; ++i)
    lines.emplace_back(i % 5, 'x');
  std::printf("%zu\n", ship(lines));
}
