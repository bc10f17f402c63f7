# Writes a program in ISO-8859-1: the byte 0xE9 is not UTF-8.
import sys

sys.stdout.buffer.write(
    """#include <thread>
void f() {
  int hits = 0;
  std::thread([&] { ++hits; /* \u00e9 */ }).detach(); // caf\u00e9
}
""".encode("iso-8859-1")
)
