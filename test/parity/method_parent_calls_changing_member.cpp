// the parent calls a changing member while a thread reads a field
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

class Feed {
public:
  void add(const std::string &item) { items_.push_back(item); }

  void refresh() {
    std::jthread reader([this] { std::printf("%zu\n", items_.size()); });
    add("new");
  }

private:
  std::vector<std::string> items_;
};

int main() { Feed().refresh(); }
