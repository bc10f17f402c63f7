// a handle that was given up is joined
#include <cstdio>
#include <fearless/thread.h>

int main() {
  auto worker = fearless::spawn([] { std::puts("hi"); });
  worker.detach();
  worker.join();
}
