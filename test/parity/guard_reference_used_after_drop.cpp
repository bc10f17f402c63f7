// a reference into a guard is used after the guard was given away
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <utility>

template <class T> void drop(T) {}

int main() {
  fearless::Mutex<std::string> title{"draft"};
  auto guard = title.lock();
  const std::string &text = *guard;
  std::cout << text << '\n';
  drop(std::move(guard));
  std::cout << text << '\n';
}
