// Accounts array of mutexes.
#include <array>
#include <atomic>
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
struct Account {
  std::size_t id;
  fearless::Mutex<long> balance;
};
std::optional<std::string> transfer(const Account &from, const Account &to, long n) {
  {
    auto b = from.balance.lock();
    if (*b < n)
      return "account " + std::to_string(from.id) + " is short";
    *b -= n;
  }
  *to.balance.lock() += n;
  return std::nullopt;
}
int main() {
  std::array<Account, 4> accounts{{{0, 100}, {1, 100}, {2, 100}, {3, 100}}};
  std::atomic<unsigned> failures = 0;
  fearless::scope([&](fearless::Scope &s) {
    for (std::size_t t = 0; t < 4; ++t)
      s.spawn([&accounts, &failures, t] {
        for (std::size_t k = 0; k < 50; ++k)
          if (transfer(accounts[(t + k) % 4], accounts[(t * k) % 4], 7))
            failures.fetch_add(1, std::memory_order_relaxed);
      });
  });
  long sum = 0;
  for (auto &a : accounts)
    sum += std::move(a.balance).into_inner();
  std::cout << sum << failures << '\n';
}
