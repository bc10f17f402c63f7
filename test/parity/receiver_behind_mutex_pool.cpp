// Receiver behind mutex pool.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
struct Run {
  fearless::SendFn<std::size_t()> f;
};
struct Stop {};
using Message = std::variant<Run, Stop>;
int main() {
  auto [tx, rx0] = fearless::channel<Message>();
  auto [res_tx, res_rx] = fearless::channel<std::size_t>();
  auto rx = fearless::make_arc<fearless::Mutex<fearless::Receiver<Message>>>(std::move(rx0));
  std::vector<fearless::JoinHandle<unsigned>> workers;
  for (int i = 0; i < 3; ++i)
    workers.push_back(fearless::spawn([rx, out = res_tx] {
      for (unsigned done = 0;; ++done) {
        auto msg = rx->lock()->recv();
        if (!msg || std::holds_alternative<Stop>(*msg))
          return done;
        out.send(std::get<Run>(*msg).f());
      }
    }));
  {
    auto last = std::move(res_tx);
  }
  for (const char *s : {"a", "bb"})
    tx.send(Run{[s = std::string(s)] { return s.size(); }});
  for (std::size_t i = 0; i < workers.size(); ++i)
    tx.send(Stop{});
  std::size_t sum = 0;
  for (auto n : res_rx)
    sum += n;
  for (auto &w : workers)
    sum += w.join();
  std::cout << sum;
}
