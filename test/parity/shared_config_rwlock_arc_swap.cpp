// Shared config rwlock arc swap.
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
struct Config {
  std::string name;
  std::vector<unsigned> limits;
};
class Store {
public:
  explicit Store(Config c) : current_(fearless::make_arc<Config>(std::move(c))) {}
  fearless::Arc<Config> load() const { return *current_.read(); }
  template <class F> void update(F f) const {
    auto w = current_.write();
    Config next = f(**w);
    *w = fearless::make_arc<Config>(std::move(next));
  }

private:
  fearless::RwLock<fearless::Arc<Config>> current_;
};
int main() {
  auto store = fearless::make_arc<Store>(Config{"a", {1}});
  auto t = fearless::spawn([s = store] {
    s->update([](const Config &c) {
      Config next{c.name + "!", c.limits};
      for (auto &l : next.limits)
        l *= 2;
      return next;
    });
  });
  auto before = store->load();
  t.join();
  std::cout << before->name << store->load()->name << before->limits.size();
}
