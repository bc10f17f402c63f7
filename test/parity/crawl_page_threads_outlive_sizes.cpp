// page threads are started in the outer scope while they borrow a local of a host's thread
#include <fearless/fearless.h>

#include <cstddef>
#include <iostream>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

struct Site {
  std::string host;
  std::vector<std::string> pages;
};

std::size_t fetch(const std::string &host, const std::string &page) {
  return host.size() * 10 + page.size();
}

using Totals = std::map<std::string, std::size_t>;

Totals crawl(const std::vector<Site> &sites) {
  fearless::Mutex<Totals> totals;
  fearless::scope([&](fearless::Scope &outer) {
    for (const Site &site : sites)
      outer.spawn([&totals, &site, &outer] {
        std::vector<std::size_t> sizes(site.pages.size());
        std::size_t i = 0;
        for (std::size_t &size : sizes)
          outer.spawn([&size, &site, page = i++] { size = fetch(site.host, site.pages[page]); });
        totals.lock()->emplace(site.host, 0);
      });
  });
  return std::move(totals).into_inner();
}

int main() {
  const std::vector<Site> sites{{"a.org", {"/", "/x"}}, {"b.org", {"/y"}}};
  for (const auto &[host, total] : crawl(sites))
    std::cout << host << ' ' << total << '\n';
}
