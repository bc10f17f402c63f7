// a class that must be Send and Sync holds atomics, locks and shared constants
#include <fearless/mutex.h>
#include <fearless/send.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct FEARLESS_SEND FEARLESS_SYNC Account {
  std::shared_ptr<const std::string> owner;
  std::atomic<std::uint64_t> balance;
  fearless::Mutex<std::vector<long>> history;
  std::unique_ptr<const Account> parent;
};

int main() {
  Account account{std::make_shared<const std::string>("ann"), 3, {}, nullptr};
  account.history.lock()->push_back(3);
  std::printf("%s %d\n", account.owner->c_str(), account.parent == nullptr);
}
