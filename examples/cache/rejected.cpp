// A cache. square() is const, the cache is shared as const, so it looks safe to share. But const is
// only skin-deep: the mutable map is written by every thread that calls square().
#include <cstdio>
#include <map>
#include <memory>
#include <thread>

class Squares {
public:
  long square(int n) const {
    const auto known = cache_.find(n);
    if (known != cache_.end())
      return known->second;
    return cache_[n] = static_cast<long>(n) * n;
  }

private:
  mutable std::map<int, long> cache_;
};

int main() {
  const std::shared_ptr<const Squares> squares = std::make_shared<Squares>();
  std::thread other([squares] { std::printf("%ld\n", squares->square(12)); });
  std::printf("%ld\n", squares->square(12));
  other.join();
}
