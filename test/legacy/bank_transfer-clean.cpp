// TSan: silent
// Transfers between two accounts.
#include <mutex>
#include <thread>

struct Account {
  std::mutex mutex;
  long balance;
  explicit Account(long start) : balance(start) {}
};

static void transfer(Account &from, Account &to, long amount) {
  std::scoped_lock both(from.mutex, to.mutex);
  if (from.balance < amount)
    return;
  from.balance -= amount;
  to.balance += amount;
}

static long sum(Account &one, Account &two) {
  std::lock(one.mutex, two.mutex);
  std::lock_guard<std::mutex> first(one.mutex, std::adopt_lock);
  std::lock_guard<std::mutex> second(two.mutex, std::adopt_lock);
  return one.balance + two.balance;
}

int main() {
  Account rent(100), savings(5000);
  std::thread landlord([&] { transfer(savings, rent, 800); });
  std::thread tenant([&] { transfer(rent, savings, 20); });
  landlord.join();
  tenant.join();
  return sum(rent, savings) != 5100;
}
