// every arm of a switch moves the message once
#include <cstdio>
#include <fearless/thread.h>
#include <string>
#include <utility>

enum class Kind { Info, Warn, Quiet };

void emit(Kind kind, std::string text) {
  switch (kind) {
  case Kind::Info:
    fearless::spawn([text = std::move(text)] { std::printf("info %s\n", text.c_str()); }).join();
    break;
  case Kind::Warn:
    fearless::spawn([text = std::move(text)] { std::fprintf(stderr, "warn %s\n", text.c_str()); }).join();
    break;
  case Kind::Quiet:
    std::printf("%zu\n", text.size());
    break;
  }
}

int main() {
  emit(Kind::Info, "a");
  emit(Kind::Warn, "b");
  emit(Kind::Quiet, "c");
}
