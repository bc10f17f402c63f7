// a reference to an element is used after the vector went away
#include <cstdio>
#include <fearless/thread.h>
#include <string>
#include <utility>
#include <vector>

int main() {
  std::vector<std::string> names{"ann", "bob"};
  const std::string &first = names[0];
  auto worker = fearless::spawn([names = std::move(names)] { std::printf("%zu\n", names.size()); });
  std::puts(first.c_str());
  worker.join();
}
