// constant tables of literals and function pointers are used by threads
#include <array>
#include <cstdio>
#include <future>
#include <string_view>
#include <vector>

constexpr std::array<std::string_view, 3> names{"add", "negate", "square"};
constexpr int (*steps[])(int) = {[](int v) { return v + 1; }, [](int v) { return -v; }, [](int v) { return v * v; }};

int run(std::size_t index, int value) {
  std::printf("%s\n", names[index].data());
  return steps[index](value);
}

int main() {
  std::vector<std::future<int>> workers;
  for (std::size_t i = 0; i < names.size(); ++i)
    workers.push_back(std::async(std::launch::async, run, i, 5));
  for (auto &worker : workers)
    std::printf("%d\n", worker.get());
}
