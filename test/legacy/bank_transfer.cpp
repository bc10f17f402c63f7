// TSan: lock-order-inversion
// Transfers between two accounts.
#include <chrono>
#include <mutex>
#include <thread>

struct Account {
  std::mutex mutex;
  long balance;
  explicit Account(long start) : balance(start) {}
};

static void transfer(Account &from, Account &to, long amount) {
  std::lock_guard<std::mutex> source(from.mutex);
  std::lock_guard<std::mutex> target(to.mutex); // DEFECT(lock-order): a to b here, b to a elsewhere
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
  std::thread tenant([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    transfer(rent, savings, 20); // WITNESS
  });
  landlord.join();
  tenant.join();
  return sum(rent, savings) != 5100;
}
