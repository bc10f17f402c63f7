// A pipeline of threads joined by channels: "Programming Rust", chapter 19, "Channels", which
// builds a search index so. Each stage owns its input and its output; when one ends, so does the
// next. `sync_channel` keeps a fast stage from running far ahead of a slow one.
#include <fearless/channel.h>
#include <fearless/thread.h>

#include <cstdio>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

struct Document {
  int id;
  std::string text;
};
using Words = std::vector<std::pair<std::string, int>>; // and the document they are in
using Index = std::map<std::string, std::set<int>>;

// start_file_reader_thread(documents) -> (Receiver<String>, JoinHandle<..>)
std::pair<fearless::Receiver<Document>, fearless::JoinHandle<void>>
start_reading(std::vector<std::string> texts) {
  auto [tx, rx] = fearless::sync_channel<Document>(2);
  auto thread = fearless::spawn(
      [tx = std::move(tx)](std::vector<std::string> all) {
        for (int id = 0; std::string &text : all)
          if (!tx.send({++id, std::move(text)}))
            return; // nobody reads any more: `if sender.send(text).is_err() { break; }`
      },
      std::move(texts));
  return {std::move(rx), std::move(thread)};
}

std::pair<fearless::Receiver<Words>, fearless::JoinHandle<void>>
start_splitting(fearless::Receiver<Document> documents) {
  auto [tx, rx] = fearless::sync_channel<Words>(2);
  auto thread = fearless::spawn([tx = std::move(tx), documents = std::move(documents)] {
    for (const Document &document : documents) {
      Words words;
      std::istringstream in(document.text);
      for (std::string word; in >> word;)
        words.emplace_back(word, document.id);
      if (!tx.send(std::move(words)))
        return;
    }
  });
  return {std::move(rx), std::move(thread)};
}

Index build_index(const fearless::Receiver<Words> &all_words) {
  Index index;
  for (Words &words : all_words)
    for (auto &[word, document] : words)
      index[std::move(word)].insert(document);
  return index;
}

int main() {
  auto [documents, reader] =
      start_reading({"the ghost in the machine", "a ghost story", "the story of a machine"});
  auto [words, splitter] = start_splitting(std::move(documents));

  for (const auto &[word, ids] : build_index(words)) {
    std::printf("%s:", word.c_str());
    for (const int id : ids)
      std::printf(" %d", id);
    std::printf("\n");
  }
  reader.join();
  splitter.join();
}

// Prints:
//   a: 2 3
//   ghost: 1 2
//   in: 1
//   machine: 1 3
//   of: 3
//   story: 2 3
//   the: 1 3
