// both ends of a one-shot channel of a non-Send type stay here
#include <fearless/thread.h>

#include <cstdio>
#include <future>

class LocalRc {
public:
  explicit LocalRc(int value) : value_(new int(value)), owners_(new int(1)) {}
  LocalRc(const LocalRc &other) : value_(other.value_), owners_(other.owners_) { ++*owners_; }
  LocalRc &operator=(const LocalRc &) = delete;
  ~LocalRc() {
    if (--*owners_ == 0) {
      delete value_;
      delete owners_;
    }
  }
  int operator*() const { return *value_; }

private:
  int *value_;
  int *owners_;
};

int main() {
  std::promise<LocalRc> promise;
  auto future = promise.get_future();
  auto worker = fearless::spawn([] { return 40; });
  promise.set_value(LocalRc(2));
  const int here = *future.get();
  std::printf("%d\n", here + worker.join());
}
