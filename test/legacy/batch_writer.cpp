// TSan: data race
// Collects rows and writes them in batches; urgent rows at once.
#include <algorithm>
#include <cstddef>
#include <mutex>
#include <thread>

struct Row {
  int key;
  double value;
};

class BatchWriter {
public:
  void append(const Row &row, bool urgent) {
    std::unique_lock<std::mutex> lk(mMutex, std::defer_lock);
    if (!urgent)
      lk.lock();
    mNewest = row; // DEFECT(guarded-by): the urgent path never locks the deferred lock
    if (++mBuffered == 32 || urgent)
      flush();
  }

  size_t written() {
    std::lock_guard<std::mutex> lk(mMutex);
    return mWritten;
  }

  int newest() {
    std::lock_guard<std::mutex> lk(mMutex);
    return mNewest.key; // WITNESS
  }

private:
  void flush() { // under mMutex
    mWritten += mBuffered;
    mBuffered = 0;
  }

  std::mutex mMutex;
  Row mNewest{};        // guarded by mMutex
  size_t mBuffered = 0; // guarded by mMutex
  size_t mWritten = 0;  // guarded by mMutex
};

int main() {
  BatchWriter writer;
  std::thread slow([&writer] {
    for (int i = 0; i < 300; ++i) {
      writer.append({i, i / 2.0}, i % 10 == 0);
      std::this_thread::yield();
    }
  });
  int newest = 0;
  for (int i = 0; i < 300; ++i) {
    newest = std::max(newest, writer.newest());
    std::this_thread::yield();
  }
  slow.join();
  return writer.written() > 300 || newest > 299;
}
