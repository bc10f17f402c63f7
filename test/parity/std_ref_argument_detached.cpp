// a thread function gets a local through std::ref and is detached
#include <functional>
#include <thread>
#include <vector>

void fill(std::vector<int> &out, int n) {
  for (int i = 0; i < n; ++i)
    out.push_back(i);
}

int main() {
  std::vector<int> numbers;
  std::thread(fill, std::ref(numbers), 10).detach();
}
