// a type that only names a thread-bound type holds none of it
#include <fearless/thread.h>

#include <cstdio>

class Window {
public:
  explicit Window(unsigned char *surface) : surface_(surface) {}
  void clear() { *surface_ = 0; }

private:
  unsigned char *surface_;
};

template <class T> struct Id {
  unsigned number;
};

int main() {
  Id<Window> id{7};
  auto worker = fearless::spawn([id] { return id.number + 1; });
  std::printf("%u\n", worker.join());
}
