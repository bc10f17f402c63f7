// a variadic function hands its arguments, one a raw pointer, to a thread
#include <cstdio>
#include <string>
#include <thread>
#include <tuple>
#include <utility>

void print(int id, const std::string &text) { std::printf("%d %s\n", id, text.c_str()); }
void print(int id, const float *position) { std::printf("%d %p\n", id, static_cast<const void *>(position)); }

template <class... Args> void post(Args... args) {
  std::thread([args = std::tuple(std::move(args)...)] {
    std::apply([](const auto &...each) { print(each...); }, args);
  }).detach();
}

void track(int id, const float *position) { post(id, position); }

int main() {
  post(1, std::string("text"));
  static const float here = 1.5f;
  track(2, &here);
}
