// hangs
// Chunks by id. put() and replace() are both public.
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class ChunkStore {
public:
  typedef std::vector<char> Chunk;

  void put(int id, Chunk chunk) {
    std::lock_guard<std::mutex> lock(_mutex); // WITNESS
    _chunks[id] = std::move(chunk);
  }

  bool replace(int id, Chunk chunk) {
    std::lock_guard<std::mutex> lock(_mutex);
    if (_chunks.count(id) == 0)
      return false;
    put(id, std::move(chunk)); // DEFECT(lock-order): put() takes _mutex again
    return true;
  }

  size_t size() {
    std::lock_guard<std::mutex> lock(_mutex);
    return _chunks.size();
  }

private:
  std::mutex _mutex;
  std::map<int, Chunk> _chunks;
};

int main() {
  ChunkStore store;
  std::thread writer([&store] { store.put(1, ChunkStore::Chunk(8)); });
  store.put(2, ChunkStore::Chunk(4));
  writer.join();
  return !store.replace(1, ChunkStore::Chunk(16)) || store.size() != 2;
}
