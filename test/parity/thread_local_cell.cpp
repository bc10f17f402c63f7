// each thread has its own mutable counter and buffer
#include <cstdio>
#include <future>
#include <string>
#include <vector>

thread_local unsigned calls = 0;

std::size_t format_number(unsigned value) {
  thread_local std::vector<char> scratch;
  ++calls;
  for (char c : std::to_string(value))
    scratch.push_back(c);
  return scratch.size();
}

int main() {
  auto worker = std::async(std::launch::async, [] { return format_number(12) + format_number(3); });
  std::printf("%zu ", format_number(100));
  std::printf("%zu\n", worker.get());
}
