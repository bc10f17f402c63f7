// closures in variables nest and hold values only
#include <cstdio>
#include <thread>

void watch(unsigned level, unsigned limit) {
  auto is_high = [level, limit] { return level > limit; };
  auto report = [is_high](const char *name) { std::printf("%s %d\n", name, is_high()); };
  std::thread([report] { report("tank"); }).detach();
}

int main() { watch(5, 3); }
