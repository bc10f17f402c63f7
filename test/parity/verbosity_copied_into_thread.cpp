// the setting is a local that the thread copies
#include <cstdio>
#include <thread>

int main(int argc, char **) {
  const int verbosity = argc;
  std::jthread logger([verbosity] {
    if (verbosity > 1)
      std::puts("starting");
  });
}
