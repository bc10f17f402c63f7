// a detached thread owns an iterator into a local vector
#include <iostream>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::vector<std::string> names{"ada", "bob"};
  auto first = names.cbegin();
  auto last = names.cend();
  std::thread([first, last] {
    for (auto it = first; it != last; ++it)
      std::cout << *it << '\n';
  }).detach();
}
