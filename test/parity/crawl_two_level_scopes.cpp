// a scope of hosts starts a nested scope of pages for each host
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
      outer.spawn([&totals, &site] {
        std::vector<std::size_t> sizes(site.pages.size());
        fearless::scope([&](fearless::Scope &inner) {
          std::size_t i = 0;
          for (std::size_t &size : sizes)
            inner.spawn([&size, &site, page = i++] { size = fetch(site.host, site.pages[page]); });
        });
        const auto sum = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
        totals.lock()->emplace(site.host, sum);
      });
  });
  return std::move(totals).into_inner();
}

int main() {
  const std::vector<Site> sites{{"a.org", {"/", "/x"}}, {"b.org", {"/y"}}};
  for (const auto &[host, total] : crawl(sites))
    std::cout << host << ' ' << total << '\n';
}
