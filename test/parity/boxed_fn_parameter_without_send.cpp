// a stored callable of unknown contents is run on a thread
#include <cstdio>
#include <functional>
#include <thread>
#include <utility>

void later(std::function<void(int)> callback) {
  std::thread([callback = std::move(callback)] { callback(42); }).detach();
}

int main() {
  later([](int answer) { std::printf("%d\n", answer); });
}
