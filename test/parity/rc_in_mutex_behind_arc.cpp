// a mutex does not make what is not Send shareable
#include <fearless/fearless.h>

#include <cstdio>

class LocalRcInt {
public:
  explicit LocalRcInt(int value) : box_(new Box{value, 1}) {}
  LocalRcInt(const LocalRcInt &other) : box_(other.box_) { ++box_->owners; }
  LocalRcInt &operator=(const LocalRcInt &) = delete;
  ~LocalRcInt() {
    if (--box_->owners == 0)
      delete box_;
  }
  int get() const { return box_->value; }

private:
  struct Box {
    int value;
    int owners;
  };
  Box *box_;
};

int main() {
  LocalRcInt local(7);
  auto shared = fearless::make_arc<fearless::Mutex<LocalRcInt>>(local);
  auto worker = fearless::spawn([copy = shared.clone()] { std::printf("%d\n", copy->lock()->get()); });
  std::printf("%d\n", local.get());
  worker.join();
}
