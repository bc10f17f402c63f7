// Counting words by map and reduce on rayon's `par_chunks`: each chunk is counted into a map of its
// own, and the maps are merged in order. No lock, and the same result each time.
#include <fearless/parallel.h>

#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <vector>

using Counts = std::map<std::string, int>;

Counts count(std::span<const std::string> words) {
  Counts counts;
  for (const std::string &word : words)
    ++counts[word];
  return counts;
}

Counts merge(Counts all, const Counts &more) {
  for (const auto &[word, n] : more)
    all[word] += n;
  return all;
}

int main() {
  const std::vector<std::string> words{"one",  "fish", "two",  "fish", "red",
                                       "fish", "blue", "fish", "one",  "more"};

  const Counts counts = fearless::par_chunks(words, 3).map(count).reduce(Counts(), merge);
  for (const auto &[word, n] : counts)
    std::printf("%s %d\n", word.c_str(), n);
}

// Prints:
//   blue 1
//   fish 4
//   more 1
//   one 2
//   red 1
//   two 1
