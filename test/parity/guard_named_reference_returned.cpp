// a function returns a reference through a named guard that it holds
#include <fearless/fearless.h>

#include <iostream>
#include <string>
#include <vector>

const std::string &first(const fearless::Mutex<std::vector<std::string>> &values) {
  auto guard = values.lock();
  std::cout << guard->size() << " values\n";
  return guard->front();
}

int main() {
  fearless::Mutex<std::vector<std::string>> values{{"a"}};
  std::cout << first(values) << '\n';
}
