// a shared read-only map whose values count with an atomic
#include <atomic>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>

class Entry {
public:
  explicit Entry(std::string text) : text_(std::move(text)) {}
  const std::string &read() const {
    hits_.fetch_add(1, std::memory_order_relaxed);
    return text_;
  }

private:
  std::string text_;
  mutable std::atomic<unsigned> hits_ = 0;
};

int main() {
  auto map = std::make_unique<std::map<int, Entry>>();
  map->emplace(1, "one");
  const std::shared_ptr<const std::map<int, Entry>> index = std::move(map);
  std::thread worker([index] { std::printf("%s\n", index->at(1).read().c_str()); });
  std::printf("%s\n", index->at(1).read().c_str());
  worker.join();
}
