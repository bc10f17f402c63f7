// aborts
// Copies files in the background; does nothing if there is nothing to copy.
#include <atomic>
#include <cstddef>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class BackupJob {
public:
  explicit BackupJob(std::vector<std::string> files) : files_(std::move(files)) {}

  bool run() {
    std::thread copier([this] { copy(); });
    if (files_.empty())
      return false; // DEFECT(thread-handle): the copier is never joined on this path
    report();
    copier.join();
    return copied_ == files_.size();
  }

private:
  void copy() {
    for (size_t i = 0; i < files_.size(); ++i)
      ++copied_;
  }

  void report() { lastReport_ = copied_; }

  const std::vector<std::string> files_;
  std::atomic<size_t> copied_{0};
  size_t lastReport_ = 0;
};

int main() {
  BackupJob weekly({"a", "b"});
  BackupJob nothing({});
  const bool done = weekly.run();
  return !done || nothing.run();
}
