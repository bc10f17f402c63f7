// File handle with destructor moved.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
class File {
public:
  explicit File(int fd) : fd_(fd) {}
  File(File &&o) noexcept : fd_(std::exchange(o.fd_, -1)) {}
  ~File() {
    if (fd_ >= 0)
      std::cout << "close " << fd_;
  }
  int fd() const { return fd_; }

private:
  int fd_;
};
int main() {
  File f(3);
  auto h = fearless::spawn([f = std::move(f)] { return f.fd(); });
  std::cout << h.join();
}
