// a non-atomic counted pointer is made and dropped within the thread
#include <cstdio>
#include <future>
#include <string>
#include <utility>
#include <vector>

template <class T> class LocalRc {
public:
  explicit LocalRc(T value) : value_(new T(std::move(value))), owners_(new long(1)) {}
  LocalRc(const LocalRc &other) : value_(other.value_), owners_(other.owners_) { ++*owners_; }
  LocalRc &operator=(const LocalRc &) = delete;
  ~LocalRc() {
    if (--*owners_ == 0) {
      delete value_;
      delete owners_;
    }
  }
  const T &operator*() const { return *value_; }

private:
  T *value_;
  long *owners_;
};

int main() {
  std::vector<std::string> words{"a", "bb"};
  auto worker = std::async(std::launch::async, [words = std::move(words)] {
    LocalRc<std::vector<std::string>> shared(words);
    LocalRc<std::vector<std::string>> again = shared;
    return (*shared).size() + (*again).size();
  });
  std::printf("%zu\n", worker.get());
}
