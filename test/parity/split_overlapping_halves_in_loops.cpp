// two threads walk halves that share an element
#include <span>
#include <thread>
#include <vector>

int main() {
  std::vector<int> data(100);
  std::span<int> all(data);
  auto left = all.first(51);
  auto right = all.subspan(50);
  std::thread a([left] {
    for (int &x : left)
      ++x;
  });
  std::thread b([right] {
    for (int &x : right)
      --x;
  });
  a.join();
  b.join();
}
