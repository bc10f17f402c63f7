// a struct with a callable of unknown contents goes into a thread
#include <cstdio>
#include <functional>
#include <string>
#include <thread>
#include <utility>

struct Timer {
  std::string name;
  std::function<void(const std::string &)> on_expire;
};

void arm(Timer timer) {
  std::thread([timer = std::move(timer)] { timer.on_expire(timer.name); }).detach();
}

int main() {
  arm({"tea", [](const std::string &name) { std::puts(name.c_str()); }});
}
