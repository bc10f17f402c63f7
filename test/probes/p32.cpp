// In order: a class whose every access to its fields is under its mutex, used by several threads.
// The audit must stay silent on such code; the profile rust may prefer fearless::Mutex<T>.
#include <cstdio>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Directory {
public:
  void put(std::string name, std::string address) {
    std::lock_guard<std::mutex> lock(mutex_);
    entries_[std::move(name)] = std::move(address);
    ++writes_;
  }
  std::optional<std::string> find(const std::string &name) const {
    std::lock_guard<std::mutex> lock(mutex_);
    auto entry = entries_.find(name);
    if (entry == entries_.end())
      return std::nullopt;
    return entry->second;
  }
  int writes() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return writes_;
  }

private:
  mutable std::mutex mutex_;
  std::map<std::string, std::string> entries_;
  int writes_ = 0;
};

int main() {
  Directory directory;
  std::vector<std::thread> writers;
  for (int i = 0; i < 4; ++i)
    writers.emplace_back([&directory, i] {
      directory.put("host" + std::to_string(i), "10.0.0." + std::to_string(i));
    });
  std::thread reader([&directory] {
    if (auto address = directory.find("host0"))
      std::printf("host0 is %s\n", address->c_str());
  });
  for (std::thread &writer : writers)
    writer.join();
  reader.join();
  std::printf("%d writes\n", directory.writes());
}

// RUN: %fearless check %s --profile=audit -- -std=c++20 2>&1 | FileCheck %s --allow-empty
// CHECK-NOT: [fearless-
