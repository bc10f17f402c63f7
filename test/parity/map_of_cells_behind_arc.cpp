// a shared read-only map whose values hold a cell
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
    ++hits_;
    return text_;
  }

private:
  std::string text_;
  mutable unsigned hits_ = 0;
};

int main() {
  std::map<int, Entry> map;
  map.emplace(1, Entry("one"));
  const auto index = std::make_shared<const std::map<int, Entry>>(std::move(map));
  std::thread worker([index] { std::printf("%s\n", index->at(1).read().c_str()); });
  std::printf("%s\n", index->at(1).read().c_str());
  worker.join();
}
