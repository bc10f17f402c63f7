// a moved value's destructor counts in a mutable global
#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <utility>

int live = 0;

class Tracked {
public:
  explicit Tracked(std::string name) : name_(std::move(name)) {}
  ~Tracked() { --live; }
  const std::string &name() const { return name_; }

private:
  std::string name_;
};

int main() {
  auto tracked = std::make_unique<Tracked>("one");
  std::thread worker([tracked = std::move(tracked)] { std::printf("%zu\n", tracked->name().size()); });
  worker.join();
}
