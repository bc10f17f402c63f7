// swap leaves the emptied vector usable
#include <cstdio>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> front{1, 2, 3};
  std::vector<int> back;
  std::swap(front, back);
  std::jthread drawer([back = std::move(back)] { std::printf("%zu\n", back.size()); });
  front.push_back(9);
  std::printf("%zu\n", front.size());
}
