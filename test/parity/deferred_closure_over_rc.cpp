// a closure that is run lazily on this thread may hold a non-atomic counted pointer
#include <cstdio>
#include <future>
#include <vector>

class LocalRc {
public:
  explicit LocalRc(std::vector<const char *> value) : value_(new std::vector<const char *>(value)), owners_(new int(1)) {}
  LocalRc(const LocalRc &other) : value_(other.value_), owners_(other.owners_) { ++*owners_; }
  LocalRc &operator=(const LocalRc &) = delete;
  ~LocalRc() {
    if (--*owners_ == 0) {
      delete value_;
      delete owners_;
    }
  }
  std::size_t size() const { return value_->size(); }

private:
  std::vector<const char *> *value_;
  int *owners_;
};

int main() {
  LocalRc names({"a", "b"});
  auto task = std::async(std::launch::deferred, [copy = names] { return copy.size(); });
  std::printf("%zu\n", names.size());
  std::printf("%zu\n", task.get());
}
