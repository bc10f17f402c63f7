// a non-atomic counted pointer never leaves the main thread, a number read from it does
#include <fearless/thread.h>

#include <cstdio>
#include <string>
#include <utility>

class LocalRcString {
public:
  explicit LocalRcString(std::string text) : text_(new std::string(std::move(text))), owners_(new int(1)) {}
  LocalRcString(const LocalRcString &other) : text_(other.text_), owners_(other.owners_) { ++*owners_; }
  LocalRcString &operator=(const LocalRcString &) = delete;
  ~LocalRcString() {
    if (--*owners_ == 0) {
      delete text_;
      delete owners_;
    }
  }
  const std::string &get() const { return *text_; }

private:
  std::string *text_;
  int *owners_;
};

int main() {
  LocalRcString title("annual report");
  LocalRcString other = title;
  auto length = title.get().size();
  auto worker = fearless::spawn([length] { return length * 2; });
  std::printf("%s %zu\n", other.get().c_str(), worker.join());
}
