// TSan: silent
// An index that locks only where the program has said that it uses threads.
#include <algorithm>
#include <map>
#include <mutex>
#include <thread>

class ObjectIndex {
public:
  explicit ObjectIndex(bool threaded) : threaded_(threaded) {}

  void insert(int id, int offset) {
    std::unique_lock<std::mutex> lock(mutex_, std::defer_lock);
    if (threaded_)
      lock.lock();
    offsets_[id] = offset;
    ++inserted_;
  }

  int inserted() {
    std::unique_lock<std::mutex> lock(mutex_, std::defer_lock);
    if (threaded_)
      lock.lock();
    return inserted_;
  }

private:
  const bool threaded_;
  std::mutex mutex_;
  std::map<int, int> offsets_; // guarded by mutex_, if threaded_
  int inserted_ = 0;           // guarded by mutex_, if threaded_
};

int main() {
  ObjectIndex index(true);
  std::thread packer([&index] {
    for (int id = 0; id < 300; ++id) {
      index.insert(id, id * 20);
      std::this_thread::yield();
    }
  });
  int most = 0;
  for (int i = 0; i < 300; ++i) {
    most = std::max(most, index.inserted());
    std::this_thread::yield();
  }
  packer.join();
  ObjectIndex small(false); // one thread: needs no lock
  small.insert(1, 0);
  return most > 300 || small.inserted() != 1;
}
