// scoped threads send references to what they find in a text that outlives them
#include <fearless/fearless.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct Document {
  std::string title;
  std::vector<std::string> lines;
};

using Hit = std::pair<std::string_view, std::string_view>;

std::vector<Hit> search(const std::vector<Document> &docs, std::string_view needle) {
  std::vector<Hit> all;
  auto [hits, found] = fearless::channel<Hit>();
  fearless::scope([&](fearless::Scope &s) {
    for (const auto &doc : docs)
      s.spawn([&doc, needle, hits = hits] {
        for (const auto &line : doc.lines)
          if (line.find(needle) != std::string::npos && !hits.send({doc.title, line}))
            break;
      });
    auto last = std::move(hits);
  });
  while (auto hit = found.try_recv())
    all.push_back(*hit);
  std::ranges::sort(all);
  return all;
}

int main() {
  const std::vector<Document> docs{{"a", {"rust", "rusty"}}, {"b", {"trust", "c++"}}};
  for (const auto &[title, line] : search(docs, "rust"))
    std::cout << title << ": " << line << '\n';
}
