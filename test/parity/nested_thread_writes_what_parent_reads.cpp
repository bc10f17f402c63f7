// a thread spawned by a scoped thread writes what the parent reads
#include <cstdio>
#include <fearless/scope.h>
#include <string>

int main() {
  std::string status = "idle";
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { s.spawn([&] { status.push_back('!'); }); });
    std::puts(status.c_str());
  });
}
