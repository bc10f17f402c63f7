// TSan: data race
// Accounts with a lock each.
#include <mutex>
#include <thread>

class Account {
public:
  explicit Account(long cents) : cents_(cents) {}
  Account(const Account &) = delete;

  void deposit(long amount) {
    std::lock_guard<std::mutex> lock(mutex_);
    cents_ += amount; // WITNESS
  }

  // Takes everything from the other account.
  void absorb(Account &other) {
    std::lock_guard<std::mutex> lock(mutex_);
    cents_ += other.cents_; // DEFECT(guarded-by): ours does not guard the other's field
    other.cents_ = 0;       // DEFECT(guarded-by): another thread may have added to it by now
  }

  long balance() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return cents_;
  }

private:
  mutable std::mutex mutex_;
  long cents_; // guarded by mutex_
};

int main() {
  Account savings(0), wages(100);
  std::thread employer([&wages] {
    for (int i = 0; i < 500; ++i)
      wages.deposit(10);
  });
  for (int i = 0; i < 100; ++i)
    savings.absorb(wages);
  employer.join();
  return savings.balance() + wages.balance() > 5100;
}
