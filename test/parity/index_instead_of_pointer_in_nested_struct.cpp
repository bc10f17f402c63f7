// the same nested struct with an index is plain data
#include <cstddef>
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

struct Cursor {
  std::size_t at = 0;
  std::size_t left = 0;
};

struct Parser {
  std::string name;
  Cursor cursor;
};

void parse_later(Parser parser) {
  std::thread([parser = std::move(parser)] {
    std::printf("%s %zu %zu\n", parser.name.c_str(), parser.cursor.left, parser.cursor.at);
  }).detach();
}

int main() { parse_later(Parser{"json", {0, 1}}); }
