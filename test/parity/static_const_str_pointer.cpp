// a constant global string pointer is read by a thread
#include <cstdio>
#include <cstring>
#include <thread>

const char *const banner = "welcome";

int main() {
  std::thread greeter([] { std::puts(banner); });
  std::printf("%zu\n", std::strlen(banner));
  greeter.join();
}
