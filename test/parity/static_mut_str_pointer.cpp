// a reassignable global string pointer is read by a thread
#include <cstdio>
#include <thread>

const char *banner = "welcome";

int main(int argc, char **) {
  if (argc > 1)
    banner = "hello again";
  std::thread greeter([] { std::puts(banner); });
  greeter.join();
}
