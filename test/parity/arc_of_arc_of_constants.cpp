// shared constants hold shared constants and locks
#include <fearless/fearless.h>

#include <cstdio>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

struct Theme {
  std::string name;
};

struct Site {
  std::shared_ptr<const Theme> theme;
  std::unordered_map<std::string, std::shared_ptr<fearless::Mutex<unsigned>>> pages;
  std::shared_ptr<const Site> parent;
};

std::size_t visit(const Site &site, const std::string &page) {
  ++*site.pages.at(page)->lock();
  return site.theme->name.size() + (site.parent != nullptr);
}

int main() {
  auto theme = std::make_shared<const Theme>(Theme{"dark"});
  Site plan{theme, {{"home", std::make_shared<fearless::Mutex<unsigned>>(0u)}}, nullptr};
  const auto site = std::make_shared<const Site>(std::move(plan));
  auto guest = fearless::spawn([site] { return visit(*site, "home"); });
  std::printf("%zu ", visit(*site, "home"));
  std::printf("%zu\n", guest.join());
}
