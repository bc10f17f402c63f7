// a thread that counts words borrows the editor's text, and its handle is returned
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct Text {
  std::vector<std::string> lines;
  unsigned version = 0;
};

class Editor {
public:
  void insert(std::string line) {
    undo_.push_back(text_);
    Text &text = text_.make_mut();
    text.lines.push_back(std::move(line));
    ++text.version;
  }
  bool undo() {
    if (undo_.empty())
      return false;
    text_ = std::move(undo_.back());
    undo_.pop_back();
    return true;
  }
  fearless::JoinHandle<std::pair<unsigned, std::size_t>> count_words() const {
    return fearless::spawn([&snapshot = text_] {
      std::size_t words = 0;
      for (const auto &line : snapshot->lines)
        words += 1 + static_cast<std::size_t>(std::ranges::count(line, ' '));
      return std::pair(snapshot->version, words);
    });
  }
  unsigned version() const { return text_->version; }

private:
  fearless::Arc<Text> text_ = fearless::make_arc<Text>();
  std::vector<fearless::Arc<Text>> undo_;
};

int main() {
  Editor editor;
  editor.insert("hello world");
  auto first = editor.count_words();
  editor.insert("and more");
  auto second = editor.count_words();
  while (editor.undo())
    ;
  const auto [v1, words1] = first.join();
  const auto [v2, words2] = second.join();
  std::printf("%u %zu %u %zu\n", v1, words1, v2, words2);
  std::printf("%u\n", editor.version());
}
