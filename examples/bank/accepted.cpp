// A bank. Each account's money is inside its own mutex: a function that forgets the lock does not
// compile. lock_all takes two locks at once, so that opposite transfers cannot deadlock.
#include <fearless/mutex.h>
#include <fearless/scope.h>

#include <cstdio>
#include <vector>

class Bank {
public:
  explicit Bank(std::size_t accounts) : accounts_(accounts) {}

  void deposit(std::size_t account, int amount) const { *accounts_[account].lock() += amount; }

  bool transfer(std::size_t from, std::size_t to, int amount) const {
    if (from == to)
      return true;
    auto [source, target] = fearless::lock_all(accounts_[from], accounts_[to]);
    if (*source < amount)
      return false;
    *source -= amount;
    *target += amount;
    return true;
  }

  int balance(std::size_t account) const { return *accounts_[account].lock(); }

private:
  std::vector<fearless::Mutex<int>> accounts_;
};

int main() {
  const Bank bank(2);
  bank.deposit(0, 100);
  bank.deposit(1, 100);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      for (int i = 0; i < 1000; ++i)
        bank.transfer(0, 1, 3);
    });
    s.spawn([&] {
      for (int i = 0; i < 1000; ++i)
        bank.transfer(1, 0, 5);
    });
  });
  std::printf("the bank holds %d\n", bank.balance(0) + bank.balance(1));
}
