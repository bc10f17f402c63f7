// a vector behind a shared owner is only read
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <vector>

int main() {
  auto names = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"a", "b"});
  std::vector<std::thread> workers;
  for (std::size_t i = 0; i < 2; ++i)
    workers.emplace_back([names, i] { std::puts((*names)[i].c_str()); });
  std::printf("%zu\n", names->size());
  for (auto &w : workers)
    w.join();
}
