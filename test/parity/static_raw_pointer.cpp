// a global that points at a mutable buffer
#include <cstdint>
#include <thread>

struct Frame {
  unsigned char *bytes;
};

const Frame frame{reinterpret_cast<unsigned char *>(std::uintptr_t{0xb8000})};

int main() {
  std::thread painter([] { *frame.bytes = 'x'; });
  painter.join();
}
