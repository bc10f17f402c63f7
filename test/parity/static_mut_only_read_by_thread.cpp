// a mutable global is written before the thread starts and read by it
#include <cstdio>
#include <thread>

static int verbosity = 0;

int main(int argc, char **) {
  verbosity = argc;
  std::jthread logger([] {
    if (verbosity > 1)
      std::puts("starting");
  });
}
