// a detached thread captures the Arc itself by reference
#include <fearless/fearless.h>

#include <iostream>
#include <thread>

int main() {
  auto hits = fearless::make_arc<fearless::Mutex<int>>(0);
  std::thread([&] { *hits->lock() += 1; }).detach();
  std::cout << *hits->lock() << '\n';
}
