// a template that detaches its callable and argument is given owned ones
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

template <class F, class T> void launch(F &&f, T value) {
  std::thread(std::forward<F>(f), std::move(value)).detach();
}

int main() {
  std::vector<int> numbers{1, 2, 3};
  std::string name = "ada";
  launch([numbers = std::move(numbers)](int n) { std::cout << numbers.size() << ' ' << n << '\n'; },
         7);
  launch([](const std::string &n) { std::cout << n << '\n'; }, std::move(name));
}
