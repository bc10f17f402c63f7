// transfers lock two accounts at once, tellers run side by side
#include <fearless/fearless.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <vector>

struct Account {
  fearless::Mutex<long> balance = 100;
};
using Bank = std::array<Account, 4>;

std::optional<long> transfer(const Account &from, const Account &to, long amount) {
  if (&from == &to)
    return std::nullopt;
  auto [source, target] = fearless::lock_all(from.balance, to.balance);
  if (*source < amount)
    return std::nullopt;
  *source -= amount;
  *target += amount;
  return *source;
}

int main() {
  const auto bank = fearless::make_arc<Bank>();
  std::vector<fearless::JoinHandle<int>> tellers;
  for (std::size_t t = 0; t < 3; ++t)
    tellers.push_back(fearless::spawn([bank, t] {
      int failed = 0;
      for (std::size_t i = 0; i < 20; ++i)
        if (!transfer((*bank)[(t + i) % 4], (*bank)[(t * 3 + i * 5) % 4], 30))
          ++failed;
      return failed;
    }));
  int failed = 0;
  for (auto &t : tellers)
    failed += t.join();
  long total = 0;
  for (const auto &account : *bank)
    total += *account.balance.lock();
  std::printf("%ld %d\n", total, failed > 0);
}
