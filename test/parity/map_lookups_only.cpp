// threads look up in one map
#include <cstdio>
#include <fearless/scope.h>
#include <map>
#include <string>

int main() {
  std::map<std::string, int> ports;
  ports["http"] = 80;
  ports["ssh"] = 22;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      if (auto it = ports.find("http"); it != ports.end())
        std::printf("%d\n", it->second);
    });
    s.spawn([&] {
      for (const auto &[name, port] : ports)
        std::printf("%s %d\n", name.c_str(), port);
    });
  });
  ports.erase("http");
}
