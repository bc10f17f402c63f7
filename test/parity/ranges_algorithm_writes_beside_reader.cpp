// a thread sorts the vector as a range while the parent reads an element
#include <algorithm>
#include <cstdio>
#include <thread>
#include <vector>

int main() {
  std::vector<int> v{3, 1, 2};
  std::jthread sorter([&] { std::ranges::sort(v); });
  std::printf("%d\n", v[0]);
}
