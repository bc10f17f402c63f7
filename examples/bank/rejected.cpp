// A bank. transfer() takes the lock, and audit(), added a year later, does not: it adds up balances
// that two tellers are changing. Nothing ties the mutex to the balances.
#include <cstdio>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

class Bank {
public:
  explicit Bank(std::vector<int> balances) : balances_(std::move(balances)) {}

  bool transfer(std::size_t from, std::size_t to, int amount) {
    const std::lock_guard lock(mutex_);
    if (balances_[from] < amount)
      return false;
    balances_[from] -= amount;
    balances_[to] += amount;
    return true;
  }

  int audit() const { return std::accumulate(balances_.begin(), balances_.end(), 0); }

private:
  std::mutex mutex_;
  std::vector<int> balances_;
};

int main() {
  Bank bank({100, 100, 100});
  std::thread teller([&] {
    for (int i = 0; i < 1000; ++i)
      bank.transfer(0, 1, 1);
  });
  std::printf("the bank holds %d\n", bank.audit()); // while the teller is at work
  teller.join();
}
