// TSan: data race
// Versions of a key-value store, with the project's own mutex and attributes.
#include <mutex>
#include <thread>

#define LOCKABLE __attribute__((lockable))
#define SCOPED_LOCKABLE __attribute__((scoped_lockable))
#define EXCLUSIVE_LOCK_FUNCTION(...) __attribute__((exclusive_lock_function(__VA_ARGS__)))
#define UNLOCK_FUNCTION(...) __attribute__((unlock_function(__VA_ARGS__)))
#define EXCLUSIVE_LOCKS_REQUIRED(...) __attribute__((exclusive_locks_required(__VA_ARGS__)))
#define GUARDED_BY(x) __attribute__((guarded_by(x)))

namespace port {

class LOCKABLE Mutex {
public:
  void Lock() EXCLUSIVE_LOCK_FUNCTION() { mu_.lock(); }
  void Unlock() UNLOCK_FUNCTION() { mu_.unlock(); }

private:
  std::mutex mu_;
};

class SCOPED_LOCKABLE MutexLock {
public:
  explicit MutexLock(Mutex *mu) EXCLUSIVE_LOCK_FUNCTION(mu) : mu_(mu) { mu_->Lock(); }
  ~MutexLock() UNLOCK_FUNCTION() { mu_->Unlock(); }

private:
  Mutex *const mu_;
};

} // namespace port

class VersionSet {
public:
  int NewFile(int level) {
    port::MutexLock l(&mutex_);
    return Allocate(level);
  }

  void Compact(int level) {
    mutex_.Lock();
    const int inputs = files_[level];
    mutex_.Unlock();
    std::this_thread::yield(); // the long part, without the mutex
    files_[level] -= inputs;   // DEFECT(guarded-by): and the result as well
  }

  int Files(int level) {
    port::MutexLock l(&mutex_);
    return files_[level]; // WITNESS
  }

private:
  int Allocate(int level) EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    ++files_[level]; // WITNESS
    return next_file_++;
  }

  port::Mutex mutex_;
  int files_[4] GUARDED_BY(mutex_) = {};
  int next_file_ GUARDED_BY(mutex_) = 1;
};

int main() {
  VersionSet versions;
  std::thread writer([&versions] {
    for (int i = 0; i < 300; ++i) {
      versions.NewFile(i % 4);
      std::this_thread::yield();
    }
  });
  for (int i = 0; i < 100; ++i)
    versions.Compact(i % 4);
  writer.join();
  return versions.Files(0) < 0;
}
