// the mutex is taken apart while a thread may lock it
#include <cstdio>
#include <fearless/fearless.h>
#include <string>
#include <utility>
#include <vector>

int main() {
  fearless::Mutex<std::vector<std::string>> names(std::vector<std::string>{"a"});
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { names.lock()->push_back("b"); });
    auto all = std::move(names).into_inner();
    std::printf("%zu\n", all.size());
  });
}
