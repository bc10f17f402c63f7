// an atomic static local is reached through two calls
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <future>
#include <string>

std::uint64_t next_id() {
  static std::atomic<std::uint64_t> last{0};
  return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

std::string new_session() { return "session-" + std::to_string(next_id()); }

int main() {
  auto worker = std::async(std::launch::async, [] { return new_session(); });
  std::printf("%s %s\n", new_session().c_str(), worker.get().c_str());
}
