// threads print to the standard streams and read the environment
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

void report(const std::string &what) {
  errno = 0;
  std::cout << what << std::endl;
  std::fputs("done\n", stdout);
  std::fflush(stdout);
  if (std::getenv("VERBOSE") != nullptr)
    std::cerr << "verbose: " << what << " " << errno << '\n';
}

int main() {
  std::thread worker([] { report("worker"); });
  report("main");
  worker.join();
}
