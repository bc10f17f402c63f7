// a function returns the handle of a thread that borrows its local
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <vector>

fearless::JoinHandle<std::size_t> start(std::size_t size) {
  std::vector<unsigned char> buffer(size);
  return fearless::spawn([&] { return buffer.size(); });
}

int main() { std::cout << start(16).join() << '\n'; }
