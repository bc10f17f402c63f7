// A mutable global, filled by whoever comes first. rustc: error[E0133]: use of mutable static is
// unsafe and requires unsafe function or block (and `static_mut_refs`).
#include <fearless/scope.h>

#include <cstdio>
#include <map>
#include <string>

static std::map<std::string, std::string> config;

static const std::string &host() {
  if (config.empty())
    config = {{"host", "localhost"}, {"port", "8080"}};
  return config.at("host");
}

int main() {
  fearless::scope([](fearless::Scope &s) {
    for (int i = 0; i < 4; ++i)
      s.spawn([] { std::printf("%s\n", host().c_str()); });
  });
}
