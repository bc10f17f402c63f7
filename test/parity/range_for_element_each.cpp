// one thread per element, by reference
#include <fearless/scope.h>
#include <iostream>
#include <vector>

struct Account {
  long balance = 0;
};

int main() {
  std::vector<Account> accounts{{10}, {20}};
  fearless::scope([&](fearless::Scope &s) {
    for (auto &account : accounts)
      s.spawn([&account] { account.balance += account.balance / 10; });
  });
  std::cout << accounts[1].balance << '\n';
}
