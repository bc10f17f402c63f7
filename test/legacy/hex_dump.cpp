// TSan: data race
// Formats addresses for the log.
#include <array>
#include <cstddef>
#include <string>
#include <thread>

namespace util {

const char *hex_address(unsigned long address) {
  static std::array<char, 24> text; // handed out, so not on the stack
  const char *digits = "0123456789abcdef";
  std::size_t at = text.size() - 1;
  text[at] = '\0'; // DEFECT(shared-static): of whichever thread was last
  do
    text[--at] = digits[address % 16]; // DEFECT(shared-static): one buffer for all threads
  while (address /= 16);
  return &text[at];
}

} // namespace util

static std::size_t logAddresses(unsigned long from) {
  std::size_t length = 0;
  for (unsigned long i = 0; i < 300; ++i)
    length += std::string(util::hex_address(from + i)).size();
  return length;
}

int main() {
  std::size_t lengths[2] = {0, 0};
  std::thread other([&lengths] { lengths[0] = logAddresses(0x1000); });
  lengths[1] = logAddresses(0x2000);
  other.join();
  return lengths[0] == 0 || lengths[1] == 0;
}
