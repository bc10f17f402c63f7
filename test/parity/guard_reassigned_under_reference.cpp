// a guard is assigned another lock while a reference into the old one is used later
#include <fearless/fearless.h>

#include <iostream>
#include <string>

int main() {
  fearless::Mutex<std::string> a{"a"};
  fearless::Mutex<std::string> b{"b"};
  auto guard = a.lock();
  const std::string &text = *guard;
  auto length = text.size();
  guard = b.lock();
  std::cout << text << ' ' << length << '\n';
  std::cout << *guard << '\n';
}
