// the last entry of the log is looked at after the guard is dropped
#include <fearless/fearless.h>

#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct Ledger {
  std::map<std::uint32_t, std::int64_t> accounts;
  std::vector<std::string> log;
};

void post(Ledger &ledger, std::uint32_t account, std::int64_t amount) {
  ledger.accounts[account] += amount;
  ledger.log.push_back(std::to_string(account) + ':' + std::to_string(amount));
}

bool transfer(fearless::MutexGuard<Ledger> held, std::uint32_t from, std::uint32_t to,
              std::int64_t amount) {
  const auto it = held->accounts.find(from);
  if (it == held->accounts.end() || it->second < amount)
    return false;
  post(*held, from, -amount);
  post(*held, to, amount);
  return true;
}

int main() {
  const auto ledger = fearless::make_arc<fearless::Mutex<Ledger>>();
  post(*ledger->lock(), 1, 100);
  std::vector<fearless::JoinHandle<bool>> workers;
  for (std::uint32_t to = 2; to < 5; ++to)
    workers.push_back(fearless::spawn([ledger, to] {
      auto held = ledger->lock();
      return transfer(std::move(held), 1, to, 40);
    }));
  int done = 0;
  for (auto &w : workers)
    done += w.join();
  const std::string *last = nullptr;
  {
    auto held = ledger->lock();
    last = &held->log.back();
  }
  std::cout << done << ' ' << *last << '\n';
}
