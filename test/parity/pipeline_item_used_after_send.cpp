// Pipeline item used after send.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
struct Item {
  unsigned id;
  std::string body;
};
void stage(fearless::Receiver<Item> rx, fearless::Sender<Item> tx) {
  for (Item &item : rx) {
    if (item.body.empty())
      continue;
    tx.send(std::move(item));
    std::cout << "passed on " << item.id << item.body << '\n';
  }
}
int main() {
  auto [a, b] = fearless::channel<Item>();
  auto [c, d] = fearless::channel<Item>();
  auto t = fearless::spawn(stage, std::move(b), std::move(c));
  a.send({1, "x"});
  {
    auto gone = std::move(a);
  }
  for (Item &i : d)
    std::cout << i.id;
  t.join();
}
