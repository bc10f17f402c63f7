// a stored callable that is declared Send is run on a thread
#include <fearless/thread.h>

#include <cstdio>
#include <string>
#include <utility>

void later(fearless::SendFn<void(int)> callback) {
  fearless::spawn([callback = std::move(callback)]() mutable { callback(42); }).detach();
}

int main() {
  std::string prefix = "answer";
  later([prefix = std::move(prefix)](int answer) { std::printf("%s %d\n", prefix.c_str(), answer); });
}
