// a tuple that carries a reference to a local goes to a detached thread
#include <functional>
#include <iostream>
#include <string>
#include <thread>
#include <tuple>

int main() {
  std::string name = "ada";
  auto item = std::make_tuple(std::cref(name), 36);
  std::thread([item] {
    std::cout << std::get<0>(item) << ' ' << std::get<1>(item) << '\n';
  }).detach();
}
