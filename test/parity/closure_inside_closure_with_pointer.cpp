// a closure in a variable hides a raw pointer inside another closure
#include <cstdio>
#include <thread>

void watch(const unsigned *level, unsigned limit) {
  auto is_high = [level, limit] { return *level > limit; };
  auto report = [is_high](const char *name) { std::printf("%s %d\n", name, is_high()); };
  std::thread([report] { report("tank"); }).detach();
}

int main() { watch(new unsigned(5), 3); }
