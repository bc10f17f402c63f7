// an implementation of a Send trait holds a raw pointer
#include <fearless/send.h>

class FEARLESS_SEND Plugin {
public:
  virtual ~Plugin() = default;
  virtual void run() = 0;
};

class Canvas final : public Plugin {
public:
  explicit Canvas(unsigned *pixels) : pixels_(pixels) {}
  void run() override { *pixels_ = 0; }

private:
  unsigned *pixels_;
};

int main() {
  unsigned pixel = 7;
  Canvas canvas(&pixel);
  canvas.run();
}
