// Actor with reply channel.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
struct Get {
  std::string key;
  fearless::Sender<std::optional<long>> reply;
};
struct Add {
  std::string key;
  long n;
};
struct Close {};
using Msg = std::variant<Get, Add, Close>;
template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
class Store {
public:
  static std::pair<Store, fearless::JoinHandle<std::size_t>> open() {
    auto [tx, rx] = fearless::channel<Msg>();
    auto h = fearless::spawn([rx = std::move(rx)] {
      std::map<std::string, long> map;
      bool open = true;
      while (open) {
        auto m = rx.recv();
        if (!m)
          break;
        std::visit(Overloaded{[&](Get &g) {
                                auto it = map.find(g.key);
                                g.reply.send(it == map.end() ? std::nullopt
                                                             : std::optional<long>(it->second));
                              },
                              [&](Add &a) { map[a.key] += a.n; }, [&](Close &) { open = false; }},
                   *m);
      }
      return map.size();
    });
    return {Store(std::move(tx)), std::move(h)};
  }
  std::optional<long> get(std::string k) const {
    auto [tx, rx] = fearless::channel<std::optional<long>>();
    if (!tx_.send(Get{std::move(k), std::move(tx)}))
      return std::nullopt;
    return rx.recv().value_or(std::nullopt);
  }
  void add(std::string k, long n) const { tx_.send(Add{std::move(k), n}); }
  void close() const { tx_.send(Close{}); }

private:
  explicit Store(fearless::Sender<Msg> tx) : tx_(std::move(tx)) {}
  fearless::Sender<Msg> tx_;
};
int main() {
  auto [store, h] = Store::open();
  fearless::spawn([s = store] { s.add("x", 4); }).join();
  std::cout << store.get("x").value_or(0);
  store.close();
  std::cout << h.join();
}
