// DIFFERS: a std::thread that is joined in its frame may borrow
// a std::thread that borrows a local is joined in the same function
#include <iostream>
#include <string>
#include <thread>
#include <vector>

int main() {
  std::vector<std::string> names{"ada"};
  std::thread worker([&] { std::cout << names.size() << '\n'; });
  worker.join();
}
