// a mutable static local is reached through two calls
#include <cstdint>
#include <cstdio>
#include <future>
#include <string>

std::uint64_t next_id() {
  static std::uint64_t last = 0;
  return ++last;
}

std::string new_session() { return "session-" + std::to_string(next_id()); }

int main() {
  auto worker = std::async(std::launch::async, [] { return new_session(); });
  std::printf("%s %s\n", new_session().c_str(), worker.get().c_str());
}
