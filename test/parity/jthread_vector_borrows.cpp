// DIFFERS: a jthread that dies before what it borrows may borrow
// jthreads in a local vector borrow what was declared before it
#include <iostream>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::vector<std::string> names{"ada", "bob"};
  std::vector<std::jthread> workers;
  for (const auto &name : names)
    workers.emplace_back([&name] { std::cout << name << '\n'; });
}
