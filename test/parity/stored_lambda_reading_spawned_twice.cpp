// a lambda that only reads its captures is spawned twice
#include <cstdio>
#include <fearless/scope.h>
#include <string>

int main() {
  const std::string greeting = "hello";
  auto say = [&] { std::puts(greeting.c_str()); };
  fearless::scope([&](fearless::Scope &s) {
    s.spawn(say);
    s.spawn(say);
    say();
  });
}
