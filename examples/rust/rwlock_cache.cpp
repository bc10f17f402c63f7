// A cache behind `std::sync::RwLock`: readers share it, who misses writes. In Rust
// `Arc<RwLock<HashMap<String, u32>>>`; compare "Read/Write Locks" in "Programming Rust",
// chapter 19.
#include <fearless/arc.h>
#include <fearless/rwlock.h>
#include <fearless/thread.h>

#include <cstdio>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

class Cache {
public:
  std::size_t length_of(const std::string &word) const {
    if (const auto found = find(word)) // the reader's lock is released by now
      return *found;
    // Another thread may have been faster: then nothing is inserted, and its value is returned.
    return lengths_.write()->try_emplace(word, word.size()).first->second;
  }

  std::size_t size() const { return lengths_.read()->size(); }

private:
  /// A copy: what is read below the lock does not leave it.
  std::optional<std::size_t> find(const std::string &word) const {
    const auto lengths = lengths_.read();
    const auto found = lengths->find(word);
    return found == lengths->end() ? std::nullopt : std::optional(found->second);
  }

  fearless::RwLock<std::unordered_map<std::string, std::size_t>> lengths_;
};

int main() {
  const auto cache = fearless::make_arc<Cache>();

  std::vector<fearless::JoinHandle<std::size_t>> threads;
  for (int i = 0; i < 4; ++i)
    threads.push_back(fearless::spawn([cache] {
      std::size_t sum = 0;
      for (const char *word : {"fearless", "concurrency", "fearless"})
        sum += cache->length_of(word);
      return sum;
    }));

  for (auto &thread : threads)
    std::printf("a thread found %zu letters\n", thread.join());
  std::printf("%zu words are cached\n", cache->size());
}

// Prints:
//   a thread found 27 letters
//   a thread found 27 letters
//   a thread found 27 letters
//   a thread found 27 letters
//   2 words are cached
