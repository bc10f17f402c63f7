// the result of a task holds a raw pointer
#include <cstddef>
#include <cstdio>
#include <future>
#include <string>
#include <utility>

struct Slice {
  const char *begin;
  std::size_t length;
};

Slice find(std::string text) {
  const auto *leaked = new std::string(std::move(text));
  return {leaked->data(), leaked->size()};
}

int main() {
  auto task = std::async(std::launch::async, [] { return find("needle"); });
  const Slice found = task.get();
  std::printf("%p %zu\n", static_cast<const void *>(found.begin), found.length);
}
