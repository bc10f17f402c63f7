// TSan: silent
// Walks directories on a thread each, and shows how many files were found.
#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class DirectoryWalker {
public:
  void walk(const std::vector<std::string> &roots);
  int found() const { return found_; }

private:
  int countFiles(const std::string &root) {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    return int(root.size());
  }
  int found_ = 0;
};

void DirectoryWalker::walk(const std::vector<std::string> &roots) {
  std::vector<std::thread> threads;
  std::mutex totalMutex;
  int total = 0;
  for (const auto &root : roots)
    threads.emplace_back([&, this] {
      const int files = countFiles(root);
      std::lock_guard<std::mutex> lock(totalMutex);
      total += files;
    });
  for (auto &thread : threads)
    thread.join();
  found_ = total; // all have ended
}

int main() {
  DirectoryWalker walker;
  walker.walk({"/usr", "/var/lib", "/home/user", "/etc"});
  return walker.found() == 0;
}
