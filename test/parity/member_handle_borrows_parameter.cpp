// a method keeps the handle of a thread that borrows the method's parameter
#include <iostream>
#include <string>
#include <thread>
#include <vector>

class Indexer {
public:
  void start(const std::vector<std::string> &words) {
    worker_ = std::thread([&words] {
      for (const auto &word : words)
        std::cout << word << '\n';
    });
  }
  ~Indexer() {
    if (worker_.joinable())
      worker_.join();
  }

private:
  std::thread worker_;
};

int main() {
  Indexer indexer;
  indexer.start({"a"});
}
