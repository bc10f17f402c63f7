// a constant table of records with literal names is read by a thread
#include <cstddef>
#include <cstdio>
#include <thread>

struct Opcode {
  const char *name;
  unsigned operands;
};

static const Opcode opcodes[] = {{"push", 1}, {"add", 0}};

void describe(std::size_t code) { std::printf("%s %u\n", opcodes[code].name, opcodes[code].operands); }

int main() {
  std::thread worker([] { describe(1); });
  describe(0);
  worker.join();
}
