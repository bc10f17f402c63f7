// two threads write the same field
#include <fearless/scope.h>
#include <iostream>

struct Report {
  unsigned errors = 0;
  unsigned warnings = 0;
};

int main() {
  Report report;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      ++report.errors;
      ++report.warnings;
    });
    s.spawn([&] { ++report.warnings; });
  });
  std::cout << report.errors << ' ' << report.warnings << '\n';
}
