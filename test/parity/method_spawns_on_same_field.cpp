// a member function lets two threads write one field
#include <cstdio>
#include <string>
#include <thread>

class Counter {
public:
  void run() {
    std::thread a([this] { hits_ += 1; });
    std::thread b([this] { hits_ += 2; });
    a.join();
    b.join();
  }
  unsigned hits() const { return hits_; }

private:
  unsigned hits_ = 0;
  std::string name_;
};

int main() {
  Counter c;
  c.run();
  std::printf("%u\n", c.hits());
}
