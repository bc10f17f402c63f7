// a factory returns closures that own what they need, threads call them
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <fearless/fearless.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using std::chrono::milliseconds;

auto backoff(int base_ms, int factor) {
  return [base_ms, factor](int attempt) {
    int delay = base_ms;
    for (; attempt > 0; --attempt)
      delay *= factor;
    return milliseconds(delay);
  };
}

auto namer(std::string prefix) {
  for (auto &c : prefix)
    c = static_cast<char>(c - 'a' + 'A');
  return [prefix = std::move(prefix)](std::size_t n) { return prefix + '-' + std::to_string(n); };
}

int main() {
  const auto delay = backoff(1, 2);
  const auto name = std::make_shared<const decltype(namer(""))>(namer("job"));
  std::vector<fearless::JoinHandle<std::pair<std::string, milliseconds>>> threads;
  for (std::size_t n = 0; n < 3; ++n)
    threads.push_back(fearless::spawn([delay, name, n] {
      milliseconds waited{0};
      for (std::size_t attempt = 0; attempt < n; ++attempt)
        waited += delay(static_cast<int>(attempt));
      return std::pair((*name)(n), waited);
    }));
  for (auto &t : threads) {
    const auto [text, waited] = t.join();
    std::printf("%s %lld %lld\n", text.c_str(), static_cast<long long>(waited.count()),
                static_cast<long long>(delay(0).count()));
  }
}
