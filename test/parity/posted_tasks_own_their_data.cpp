// tasks posted to a helper own copies and the original is used on
#include <cstdio>
#include <fearless/thread.h>
#include <string>
#include <utility>

void post(fearless::SendFn<void()> task) { fearless::spawn(std::move(task)).detach(); }

int main() {
  std::string name = "job";
  for (int id = 0; id < 2; ++id) {
    post([label = name, id] { std::printf("%s %d\n", label.c_str(), id); });
    name += '+';
  }
  std::puts(name.c_str());
}
