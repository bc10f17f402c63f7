// a thread writes one element while the parent appends
#include <iostream>
#include <thread>
#include <vector>

int main() {
  std::vector<int> v{1, 2, 3};
  int &first = v[0];
  std::thread writer([&first] { first = 10; });
  v.push_back(4);
  writer.join();
  std::cout << v.size() << '\n';
}
