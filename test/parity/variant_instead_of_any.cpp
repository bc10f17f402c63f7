// a closed sum type crosses into a thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <variant>

using Value = std::variant<int, std::string>;

struct Printer {
  void operator()(int number) const { std::printf("%d\n", number); }
  void operator()(const std::string &text) const { std::printf("%s\n", text.c_str()); }
};

void print_later(Value value) {
  std::thread([value = std::move(value)] { std::visit(Printer{}, value); }).detach();
}

int main() {
  print_later(5);
  print_later(std::string("five"));
}
