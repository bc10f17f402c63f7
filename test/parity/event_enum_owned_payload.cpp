// Event enum owned payload.
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>
struct Quit {};
struct Key {
  char c;
};
struct Paste {
  std::unique_ptr<std::string> text;
};
using Event = std::variant<Quit, Key, Paste>;
template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
int main() {
  auto [tx, rx] = fearless::channel<Event>();
  auto t = fearless::spawn([rx = std::move(rx)] {
    std::string text;
    for (Event &e : rx) {
      bool quit = std::visit(Overloaded{[&](const Key &k) {
                                          text += k.c;
                                          return false;
                                        },
                                        [&](const Paste &p) {
                                          text += *p.text;
                                          return false;
                                        },
                                        [](const Quit &) { return true; }},
                             e);
      if (quit)
        return text;
    }
    return text;
  });
  std::vector<Event> events;
  events.push_back(Key{'a'});
  events.push_back(Paste{std::make_unique<std::string>("x")});
  events.push_back(Quit{});
  for (Event &e : events)
    if (!tx.send(std::move(e)))
      break;
  std::cout << t.join();
}
