// Raii span timer sends on drop.
#include <exception>
#include <fearless/fearless.h>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
using Report = std::pair<std::string, unsigned>;
class Timer {
public:
  Timer(std::string name, fearless::Sender<Report> tx)
      : name_(std::move(name)), tx_(std::move(tx)) {}
  Timer(const Timer &) = delete;
  ~Timer() { tx_.send({name_, ticks}); }
  unsigned ticks = 0;

private:
  std::string name_;
  fearless::Sender<Report> tx_;
};
unsigned work(fearless::Sender<Report> tx, unsigned n) {
  Timer t("work", std::move(tx));
  for (unsigned i = 0; i < n; ++i) {
    if (i == 7)
      throw std::runtime_error("seven");
    ++t.ticks;
  }
  return t.ticks;
}
int main() {
  auto [tx, rx] = fearless::channel<Report>();
  auto tx2 = tx.clone();
  auto a = fearless::spawn([tx = std::move(tx)]() mutable { return work(std::move(tx), 3); });
  auto b = fearless::spawn([tx = std::move(tx2)]() mutable { return work(std::move(tx), 30); });
  for (auto &[name, n] : rx)
    std::cout << name << n;
  try {
    std::cout << a.join() << b.join();
  } catch (const std::exception &e) {
    std::cerr << e.what();
  }
}
