// a record of literal views is copied into a detached thread
#include <cstdio>
#include <string_view>
#include <thread>

struct Country {
  std::string_view name;
  unsigned short code;

  void print() const { std::printf("%.*s %d\n", static_cast<int>(name.size()), name.data(), code); }
};

int main() {
  const Country chad{"Chad", 235};
  std::thread([chad] { chad.print(); }).detach();
  chad.print();
}
