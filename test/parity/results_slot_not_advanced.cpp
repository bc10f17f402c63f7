// every task is given the first slot of a list
#include <fearless/fearless.h>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <span>
#include <string>
#include <vector>

struct Report {
  std::vector<std::string> lines;
  bool failed = false;
};

void run(std::size_t id, Report &report) {
  report.lines.push_back("task " + std::to_string(id));
  report.failed = id == 2;
}

std::vector<Report> run_all(std::size_t count) {
  std::vector<Report> reports(count);
  fearless::scope([&](fearless::Scope &s) {
    std::span rest(reports);
    for (std::size_t id = 0; id < count; ++id) {
      Report &first = rest.front();
      s.spawn([id, &first] { run(id, first); });
    }
  });
  return reports;
}

int main() {
  const auto reports = run_all(4);
  const auto failed = std::ranges::count(reports, true, &Report::failed);
  std::cout << failed << ' ' << reports[0].lines[0] << '\n';
}
