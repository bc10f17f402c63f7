// a counted pointer whose count is not atomic goes into a thread
#include <cstdio>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Document {
  std::vector<std::string> pages;
};

template <class T> class LocalRc {
public:
  explicit LocalRc(T value) : box_(new Box{std::move(value), 1}) {}
  LocalRc(const LocalRc &other) : box_(other.box_) { ++box_->owners; }
  LocalRc &operator=(const LocalRc &) = delete;
  ~LocalRc() {
    if (--box_->owners == 0)
      delete box_;
  }
  const T *operator->() const { return &box_->value; }

private:
  struct Box {
    T value;
    int owners;
  };
  Box *box_;
};

int main() {
  LocalRc<Document> doc(Document{{"cover"}});
  std::thread printer([copy = doc] { std::printf("%zu\n", copy->pages.size()); });
  std::printf("%zu\n", doc->pages.size());
  printer.join();
}
