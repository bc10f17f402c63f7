// Future result shared nonatomic.
#include <future>
#include <iostream>
#include <memory>
#include <vector>
std::shared_ptr<std::vector<int>> load(int n) { return std::make_shared<std::vector<int>>(n); }
int main() {
  std::vector<std::future<std::shared_ptr<std::vector<int>>>> parts;
  for (int n = 1; n < 4; ++n)
    parts.push_back(std::async(std::launch::async, load, n));
  std::vector<std::shared_ptr<std::vector<int>>> all;
  for (auto &p : parts)
    all.push_back(p.get());
  std::cout << all.size();
}
