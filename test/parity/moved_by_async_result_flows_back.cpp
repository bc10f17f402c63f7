// the vector travels through two async tasks and back
#include <future>
#include <iostream>
#include <utility>
#include <vector>

std::vector<int> doubled(std::vector<int> v) {
  for (int &x : v)
    x *= 2;
  return v;
}

int main() {
  std::vector<int> v{1, 2, 3};
  auto first = std::async(std::launch::async, doubled, std::move(v));
  v = first.get();
  auto second = std::async(std::launch::async, doubled, std::move(v));
  v = second.get();
  std::cout << v[0] << '\n';
}
