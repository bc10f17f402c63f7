// a template that detaches its callable is given one that borrows
#include <iostream>
#include <thread>
#include <utility>
#include <vector>

template <class F> void launch(F &&f) { std::thread(std::forward<F>(f)).detach(); }

int main() {
  std::vector<int> numbers{1, 2, 3};
  launch([] { std::cout << "hi\n"; });
  launch([&] { std::cout << numbers.size() << '\n'; });
}
