// Event enum with rc payload.
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <variant>
struct Quit {};
struct Key {
  char c;
};
struct Paste {
  std::shared_ptr<std::string> text;
};
using Event = std::variant<Quit, Key, Paste>;
int main() {
  auto [tx, rx] = fearless::channel<Event>();
  auto t = fearless::spawn([rx = std::move(rx)] {
    while (auto e = rx.recv()) {
      if (auto *k = std::get_if<Key>(&*e))
        std::cout << k->c;
      else if (auto *p = std::get_if<Paste>(&*e))
        std::cout << *p->text;
      else
        break;
    }
  });
  tx.send(Key{'a'});
  tx.send(Quit{});
  t.join();
}
