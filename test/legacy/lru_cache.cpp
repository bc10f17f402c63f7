// TSan: data race
// A least-recently-used cache, a template as such caches are.
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <utility>

template <class K, class V> class LruCache {
public:
  explicit LruCache(std::size_t limit) : _limit(limit) {}

  std::optional<V> get(const K &key) {
    std::lock_guard<std::mutex> lock(_mutex);
    auto found = _index.find(key);
    if (found == _index.end())
      return std::nullopt;
    _order.splice(_order.begin(), _order, found->second);
    return found->second->second;
  }

  void put(const K &key, V value) {
    std::lock_guard<std::mutex> lock(_mutex);
    auto found = _index.find(key);
    if (found != _index.end()) {
      found->second->second = std::move(value);
      return;
    }
    _order.emplace_front(key, std::move(value)); // WITNESS
    _index[key] = _order.begin();
    trim();
  }

  void clear() {
    _index.clear();
    _order.clear(); // DEFECT(guarded-by): the one member function that takes no lock
  }

private:
  // Called with _mutex held.
  void trim() {
    while (_order.size() > _limit) {
      _index.erase(_order.back().first);
      _order.pop_back();
    }
  }

  const std::size_t _limit;
  std::mutex _mutex;
  std::list<std::pair<K, V>> _order;
  std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> _index;
};

int main() {
  LruCache<int, double> cache(8);
  std::thread flusher([&cache] { cache.clear(); });
  int found = 0;
  for (int i = 0; i < 300; ++i) {
    cache.put(i % 12, i * 0.5);
    found += cache.get(i % 7).has_value();
  }
  flusher.join();
  return found < 0;
}
