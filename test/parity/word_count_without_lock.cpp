// threads count words into one map that only its owners' count protects
#include <fearless/fearless.h>

#include <cstdio>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Map = std::map<std::string, std::size_t>;
using Counts = std::shared_ptr<Map>;

void tally(const Counts &counts, const std::string &text) {
  Map local;
  std::istringstream in(text);
  for (std::string word; in >> word;)
    ++local[word];
  for (const auto &[word, n] : local)
    (*counts)[word] += n;
}

int main() {
  const Counts counts = std::make_shared<Map>();
  const std::vector<std::string> pages{"to be or not", "to be", "be quick"};
  std::vector<std::thread> threads;
  for (const auto &page : pages)
    threads.emplace_back([counts, page] { tally(counts, page); });
  for (auto &t : threads)
    t.join();
  const Map::value_type *top = nullptr;
  for (const auto &entry : *counts)
    if (!top || entry.second > top->second)
      top = &entry;
  if (top)
    std::printf("%s %zu\n", top->first.c_str(), top->second);
}
