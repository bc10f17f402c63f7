// the sending half of a one-shot channel carries a type that is not Send
#include <cstdio>
#include <future>
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
  const std::string &get() const { return box_->value; }

private:
  struct Box {
    std::string value;
    int owners;
  };
  Box *box_;
};

int main() {
  std::promise<LocalRc> promise;
  auto future = promise.get_future();
  std::thread worker([promise = std::move(promise)]() mutable { promise.set_value(LocalRc("done")); });
  std::printf("%s\n", future.get().get().c_str());
  worker.join();
}
