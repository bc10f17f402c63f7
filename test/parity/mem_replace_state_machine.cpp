// Mem replace state machine.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <variant>
#include <vector>
using Bytes = std::vector<unsigned char>;
struct Idle {
  Bytes v;
};
struct Running {
  fearless::JoinHandle<Bytes> h;
};
struct Done {};
class Machine {
public:
  void step() {
    auto now = std::exchange(state_, Done{});
    if (auto *idle = std::get_if<Idle>(&now)) {
      state_ = Running{fearless::spawn([v = std::move(idle->v)]() mutable {
        v.push_back(1);
        return std::move(v);
      })};
    } else if (auto *running = std::get_if<Running>(&now)) {
      Bytes v = running->h.join();
      if (v.size() < 4)
        state_ = Idle{std::move(v)};
    }
  }
  bool done() const { return std::holds_alternative<Done>(state_); }

private:
  std::variant<Idle, Running, Done> state_ = Idle{};
};
int main() {
  Machine m;
  for (int i = 0; i < 10; ++i)
    m.step();
  std::cout << m.done();
}
