// a reference into a guard is used for the last time before the guard is given away
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <utility>

template <class T> void drop(T) {}

int main() {
  fearless::Mutex<std::string> title{"draft"};
  auto guard = title.lock();
  std::string &text = *guard;
  text += " 2";
  auto length = text.size();
  drop(std::move(guard));
  std::cout << length << ' ' << *title.lock() << '\n';
}
