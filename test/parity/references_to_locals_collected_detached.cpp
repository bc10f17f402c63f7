// a vector of references to elements of a local vector goes to a detached thread
#include <functional>
#include <iostream>
#include <thread>
#include <utility>
#include <vector>

int main() {
  std::vector<int> numbers{1, 2, 3, 4};
  std::vector<std::reference_wrapper<const int>> even;
  for (const int &n : numbers)
    if (n % 2 == 0)
      even.push_back(n);
  std::thread([even = std::move(even)] { std::cout << even.size() << '\n'; }).detach();
}
