// Iterator over shared then push.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <vector>
int main() {
  std::vector<std::string> queue{"a", "b"};
  fearless::scope([&](fearless::Scope &s) {
    for (auto it = queue.begin(); it != queue.end(); ++it)
      s.spawn([&item = *it] { std::cout << item; });
    if (queue.size() < 3)
      queue.push_back("c");
  });
}
