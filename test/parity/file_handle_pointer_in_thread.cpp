// a C library handle goes into a thread as a raw pointer
#include <fearless/thread.h>

#include <cstdio>

fearless::JoinHandle<int> flush_later(std::FILE *file) {
  return fearless::spawn([file] { return std::fflush(file); });
}

int main() { flush_later(nullptr).join(); }
