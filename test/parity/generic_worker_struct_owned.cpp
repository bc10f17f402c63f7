// Generic worker struct owned.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
template <class T> class Worker {
public:
  template <class F> static Worker start(F f) {
    auto [tx, rx] = fearless::channel<T>();
    auto handle = fearless::spawn([rx = std::move(rx), f = std::move(f)] {
      std::size_t n = 0;
      for (T &v : rx)
        n += f(v);
      return n;
    });
    return Worker(std::move(tx), std::move(handle));
  }
  void push(T v) const { tx_->send(std::move(v)); }
  std::size_t finish() && {
    tx_.reset();
    return handle_.join();
  }

private:
  Worker(fearless::Sender<T> tx, fearless::JoinHandle<std::size_t> h)
      : tx_(std::move(tx)), handle_(std::move(h)) {}
  std::optional<fearless::Sender<T>> tx_;
  fearless::JoinHandle<std::size_t> handle_;
};
int main() {
  auto a = Worker<std::string>::start([](const std::string &s) { return s.size(); });
  using P = std::pair<std::size_t, std::unique_ptr<std::size_t>>;
  auto b = Worker<P>::start([](const P &p) { return p.first * *p.second; });
  for (std::size_t i = 0; i < 3; ++i) {
    a.push(std::to_string(i));
    b.push({i, std::make_unique<std::size_t>(i)});
  }
  std::cout << std::move(a).finish() + std::move(b).finish();
}
