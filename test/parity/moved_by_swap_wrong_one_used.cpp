// the vector that went away after a swap is used
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> front{1, 2, 3};
  std::vector<int> back;
  std::swap(front, back);
  std::jthread drawer([back = std::move(back)] { std::printf("%zu\n", back.size()); });
  back.push_back(9);
}
