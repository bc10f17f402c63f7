// a closure that owns the string goes to a helper that takes any sendable task
#include <cstdio>
#include <fearless/thread.h>
#include <string>
#include <utility>

void post(fearless::SendFn<void()> task) { fearless::spawn(std::move(task)).detach(); }

int main() {
  std::string name = "job";
  post([name = std::move(name)] { std::puts(name.c_str()); });
  std::printf("%zu\n", name.size());
}
