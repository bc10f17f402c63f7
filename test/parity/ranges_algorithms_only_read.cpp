// threads and parent count and search one vector as a range
#include <algorithm>
#include <cstdio>
#include <thread>
#include <vector>

int main() {
  std::vector<int> v{3, 1, 2, 1};
  std::jthread count([&] { std::printf("%td\n", std::ranges::count(v, 1)); });
  std::jthread most([&] { std::printf("%d\n", std::ranges::max(v)); });
  std::printf("%d\n", std::ranges::find(v, 2) != v.end());
}
