// a static data member is written by a thread's member function
#include <fearless/thread.h>

#include <cstdio>

class Widget {
public:
  Widget() : id_(++instances_) {}
  int id() const { return id_; }

private:
  inline static int instances_ = 0;
  int id_;
};

int main() {
  auto worker = fearless::spawn([] { return Widget().id(); });
  const int here = Widget().id();
  std::printf("%d %d\n", here, worker.join());
}
