// A cache. The map is inside a mutex, whose lock() is const: square() stays const, and now means
// it. The value is computed below the lock, so that no two threads compute the same one.
#include <fearless/arc.h>
#include <fearless/mutex.h>
#include <fearless/thread.h>

#include <cstdio>
#include <map>

class Squares {
public:
  long square(int n) const {
    auto cache = cache_.lock();
    const auto [entry, added] = cache->try_emplace(n, 0);
    if (added)
      entry->second = static_cast<long>(n) * n;
    return entry->second; // a copy: a reference would outlive the lock
  }

  std::size_t size() const { return cache_.lock()->size(); }

private:
  fearless::Mutex<std::map<int, long>> cache_;
};

int main() {
  const auto squares = fearless::make_arc<Squares>();
  auto other = fearless::spawn([squares] { return squares->square(12); });
  const long mine = squares->square(12);
  std::printf("%ld and %ld, computed %zu time\n", mine, other.join(), squares->size());
}
