// a struct template with its callable's own type goes into a thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

template <class F> struct Timer {
  std::string name;
  F on_expire;
};
template <class F> Timer(const char *, F) -> Timer<F>;

template <class F> void arm(Timer<F> timer) {
  std::thread([timer = std::move(timer)] { timer.on_expire(timer.name); }).detach();
}

int main() {
  std::string suffix = "!";
  arm(Timer{"tea", [suffix](const std::string &name) { std::printf("%s%s\n", name.c_str(), suffix.c_str()); }});
}
