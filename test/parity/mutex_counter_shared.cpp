// threads and parent lock one mutex
#include <cstdio>
#include <fearless/fearless.h>
#include <string>
#include <vector>

int main() {
  fearless::Mutex<std::vector<std::string>> names;
  fearless::scope([&](fearless::Scope &s) {
    for (int i = 0; i < 3; ++i)
      s.spawn([&names, i] { names.lock()->push_back("worker " + std::to_string(i)); });
    names.lock()->push_back("parent");
  });
  std::printf("%zu\n", names.lock()->size());
}
