// both threads pass the vector to a helper that changes it
#include <functional>
#include <iostream>
#include <thread>
#include <vector>

void append_squares(std::vector<int> &out, int n) {
  for (int i = 0; i < n; ++i)
    out.push_back(i * i);
}

int main() {
  std::vector<int> out;
  std::thread a(append_squares, std::ref(out), 3);
  std::thread b(append_squares, std::ref(out), 4);
  a.join();
  b.join();
  std::cout << out.size() << '\n';
}
