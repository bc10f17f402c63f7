// a method returns the guard itself, and the caller uses what it leads to
#include <fearless/fearless.h>

#include <iostream>
#include <vector>

class Account {
public:
  fearless::MutexGuard<std::vector<long>> log() const { return log_.lock(); }

private:
  fearless::Mutex<std::vector<long>> log_;
};

int main() {
  Account account;
  auto log = account.log();
  log->push_back(5);
  long &last = log->back();
  last += 1;
  std::cout << log->front() << '\n';
}
