// Actor reply by raw pointer.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <variant>
struct Get {
  std::string key;
  long *out;
};
struct Close {};
using Msg = std::variant<Get, Close>;
int main() {
  auto [tx, rx] = fearless::channel<Msg>();
  auto h = fearless::spawn([rx = std::move(rx)] {
    while (auto m = rx.recv()) {
      if (auto *g = std::get_if<Get>(&*m))
        *g->out = static_cast<long>(g->key.size());
      else
        break;
    }
  });
  long out = 0;
  tx.send(Get{"abc", &out});
  tx.send(Close{});
  h.join();
  std::cout << out;
}
