// a clone of a thread's own counted pointer goes into another thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>

class LocalRc {
public:
  explicit LocalRc(std::string value) : box_(new Box{std::move(value), 1}) {}
  LocalRc(const LocalRc &other) : box_(other.box_) { ++box_->owners; }
  LocalRc &operator=(const LocalRc &) = delete;
  ~LocalRc() {
    if (--box_->owners == 0)
      delete box_;
  }
  const char *c_str() const { return box_->value.c_str(); }

private:
  struct Box {
    std::string value;
    int owners;
  };
  Box *box_;
};

thread_local LocalRc name("main");

int main() {
  std::thread worker([copy = name] { std::puts(copy.c_str()); });
  worker.join();
}
