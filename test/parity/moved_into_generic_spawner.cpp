// a closure that owns the string goes to a generic spawning helper
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

template <class F> void in_background(F &&f) { std::thread(std::forward<F>(f)).detach(); }

int main() {
  std::string name = "job";
  in_background([name = std::move(name)] { std::puts(name.c_str()); });
  std::printf("%zu\n", name.size());
}
