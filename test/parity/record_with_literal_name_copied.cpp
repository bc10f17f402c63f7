// a record with a literal name is copied into a detached thread
#include <cstdio>
#include <thread>

struct Opcode {
  const char *name;
  unsigned operands;

  void print() const { std::printf("%s %u\n", name, operands); }
};

int main() {
  const Opcode push{"push", 1};
  std::thread([push] { push.print(); }).detach();
  push.print();
}
