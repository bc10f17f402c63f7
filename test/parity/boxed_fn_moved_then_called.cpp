// Boxed fn moved then called.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
int main() {
  std::string name = "x";
  fearless::SendFn<void()> f = [name = std::move(name)] { std::cout << name; };
  auto t = fearless::spawn([f = std::move(f)]() mutable { f(); });
  f();
  t.join();
}
