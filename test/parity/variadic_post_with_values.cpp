// a variadic function hands its arguments, all values, to a thread
#include <cstdio>
#include <string>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

void print(int id, const std::string &text) { std::printf("%d %s\n", id, text.c_str()); }
void print(int id, const std::vector<float> &position) { std::printf("%d %zu\n", id, position.size()); }

template <class... Args> void post(Args... args) {
  std::thread([args = std::tuple(std::move(args)...)] {
    std::apply([](const auto &...each) { print(each...); }, args);
  }).detach();
}

int main() {
  post(1, std::string("text"));
  post(2, std::vector<float>{1.5f});
}
