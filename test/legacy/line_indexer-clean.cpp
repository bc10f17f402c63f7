// TSan: silent
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
      ++into.words;
  }
}

static Index build(const std::string &text) {
  const size_t middle = text.size() / 2;
  Index halves[2]; // one each
  std::thread front([&] { scan(text, 0, middle, halves[0]); });
  std::thread back([&] { scan(text, middle, text.size(), halves[1]); });
  front.join();
  back.join();
  halves[0].words += halves[1].words;
  halves[0].lineStarts.insert(halves[0].lineStarts.end(), halves[1].lineStarts.begin(),
                              halves[1].lineStarts.end());
  return halves[0];
}

int main() {
  std::string text;
  for (int line = 0; line < 200; ++line)
    text += "some words in line\n";
  const Index index = build(text);
  return index.words == 0 || index.lineStarts.empty();
}
