// a cache behind a read-write lock answers scoped readers while a writer refreshes it
#include <fearless/fearless.h>

#include <array>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

class DnsCache {
public:
  using Address = std::vector<unsigned char>;

  std::optional<Address> lookup(const std::string &host) const {
    const auto records = records_.read();
    if (const auto it = records->find(host); it != records->end())
      return it->second;
    return std::nullopt;
  }
  Address lookup_or_resolve(const std::string &host) const {
    if (auto hit = lookup(host))
      return *hit;
    Address resolved{10, 0, 0, static_cast<unsigned char>(host.size())};
    auto records = records_.write();
    auto [entry, inserted] = records->try_emplace(host, std::move(resolved));
    return entry->second;
  }
  bool evict(const std::string &host) const { return records_.write()->erase(host) > 0; }
  std::size_t size() const { return records_.read()->size(); }

private:
  fearless::RwLock<std::map<std::string, Address>> records_;
};

int main() {
  const DnsCache cache;
  const std::array<std::string, 3> hosts{"a.example", "bb.example", "ccc.example"};
  fearless::scope([&](fearless::Scope &s) {
    for (const auto &host : hosts)
      s.spawn([&cache, &host] { std::cout << cache.lookup_or_resolve(host).size() << '\n'; });
    s.spawn([&] { std::cout << cache.evict(hosts[0]) << '\n'; });
  });
  std::cout << cache.size() << '\n';
}
