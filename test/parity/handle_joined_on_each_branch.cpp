// every path joins the handle once
#include <cstdio>
#include <fearless/thread.h>

int main(int argc, char **) {
  auto worker = fearless::spawn([] { return 42; });
  if (argc > 1)
    std::printf("%d\n", worker.join());
  else
    worker.join();
}
