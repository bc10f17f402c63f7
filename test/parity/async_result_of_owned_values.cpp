// the result of a task is a struct of owned values
#include <cstdio>
#include <future>
#include <memory>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

struct Index {
  std::unordered_map<std::string, std::vector<std::size_t>> words;
  std::unique_ptr<std::string> longest;
};

Index build(const std::string &text) {
  Index index;
  std::istringstream in(text);
  std::string word;
  for (std::size_t at = 0; in >> word; ++at) {
    index.words[word].push_back(at);
    if (!index.longest || index.longest->size() < word.size())
      index.longest = std::make_unique<std::string>(word);
  }
  return index;
}

int main() {
  auto task = std::async(std::launch::async, build, "a bb a");
  const Index index = task.get();
  std::printf("%zu %s\n", index.words.size(), index.longest->c_str());
}
