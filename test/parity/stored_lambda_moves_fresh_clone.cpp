// a stored lambda copies its string for every thread it starts
#include <cstdio>
#include <string>
#include <thread>

int main() {
  std::string name = "job";
  auto start = [&](int id) {
    return std::thread([name, id] { std::printf("%s %d\n", name.c_str(), id); });
  };
  std::thread a = start(1);
  std::thread b = start(2);
  std::printf("%zu\n", name.size());
  a.join();
  b.join();
}
