// a struct of literals, local or out of a constant table, is copied into threads
#include <cstdio>
#include <string_view>
#include <thread>

struct Country {
  std::string_view name;
  unsigned short code;

  void print() const { std::printf("%.*s %d\n", static_cast<int>(name.size()), name.data(), code); }
};

constexpr Country countries[] = {{"Austria", 43}, {"Peru", 51}};

int main() {
  const Country here{"Chad", 235};
  const Country there = countries[1];
  std::thread first([here] { here.print(); });
  std::thread second([there] { there.print(); });
  first.join();
  second.join();
}
