// two threads increment a mutable global
#include <thread>

unsigned requests = 0;

void serve() { ++requests; }

int main() {
  std::thread first(serve);
  std::thread second(serve);
  first.join();
  second.join();
}
