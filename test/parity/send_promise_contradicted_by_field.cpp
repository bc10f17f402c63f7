// a class that must be Send holds a shared cell
#include <fearless/send.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct FEARLESS_SEND Account {
  std::string owner;
  std::shared_ptr<std::vector<long>> history = std::make_shared<std::vector<long>>();
};

int main() {
  Account account{"ann"};
  account.history->push_back(3);
  std::puts(account.owner.c_str());
}
