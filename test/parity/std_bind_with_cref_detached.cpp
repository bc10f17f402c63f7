// a bind expression that carries std::cref of a local is run by a detached thread
#include <functional>
#include <iostream>
#include <string>
#include <thread>

void show(const std::string &label, unsigned times) {
  for (unsigned i = 0; i < times; ++i)
    std::cout << label << '\n';
}

int main() {
  std::string label = "tick";
  auto task = std::bind(show, std::cref(label), 3u);
  std::thread(task).detach();
}
