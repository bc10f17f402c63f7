// a pointer two structs deep makes the whole not Send
#include <cstddef>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

struct Cursor {
  unsigned char *at = nullptr;
  std::size_t left = 0;
};

struct Parser {
  std::string name;
  Cursor cursor;
};

void parse_later(Parser parser) {
  std::thread([parser = std::move(parser)] {
    std::printf("%s %zu %p\n", parser.name.c_str(), parser.cursor.left, static_cast<void *>(parser.cursor.at));
  }).detach();
}

int main() {
  static unsigned char byte = 0;
  parse_later(Parser{"json", {&byte, 1}});
}
