// TSan: data race
// Indexes two halves of a text in parallel.
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

struct Index {
  std::vector<size_t> lineStarts;
  size_t words = 0;
};

static void scan(const std::string &text, size_t from, size_t to, Index &into) {
  for (size_t i = from; i < to; ++i) {
    if (text[i] == '\n')
      into.lineStarts.push_back(i + 1);
    if (text[i] == ' ')
      ++into.words; // DEFECT(exclusive): both threads count into the same index
  }
}

static Index build(const std::string &text) {
  const size_t middle = text.size() / 2;
  Index index;
  index.lineStarts.reserve(text.size());
  std::thread front([&] { scan(text, 0, middle, index); });
  std::thread back([&] { scan(text, middle, text.size(), index); }); // DEFECT(exclusive): same
  front.join();
  back.join();
  return index;
}

int main() {
  std::string text;
  for (int line = 0; line < 200; ++line)
    text += "some words in line\n";
  const Index index = build(text);
  return index.words == 0 || index.lineStarts.empty();
}
