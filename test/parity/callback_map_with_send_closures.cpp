// Callback map with send closures.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
class FEARLESS_SEND FEARLESS_SYNC Handler {
public:
  virtual ~Handler() = default;
  virtual std::size_t operator()(std::string_view path) const = 0;
};
template <class F> class FunctionHandler final : public Handler {
public:
  explicit FunctionHandler(F f) : f_(std::move(f)) {}
  std::size_t operator()(std::string_view path) const override { return f_(path); }

private:
  F f_;
};
class Router {
public:
  template <class F> Router on(std::string path, F f) && {
    routes_.emplace(std::move(path), std::make_unique<const FunctionHandler<F>>(std::move(f)));
    return std::move(*this);
  }
  std::size_t call(const std::string &path) const {
    auto it = routes_.find(path);
    return it == routes_.end() ? 0 : (*it->second)(path);
  }

private:
  std::map<std::string, std::unique_ptr<const Handler>> routes_;
};
fearless::JoinHandle<std::size_t> serve(fearless::Arc<Router> router,
                                        std::vector<std::string> requests) {
  return fearless::spawn([router = std::move(router), requests = std::move(requests)] {
    std::size_t n = 0;
    for (auto &r : requests)
      n += router->call(r);
    return n;
  });
}
int main() {
  auto hits = fearless::make_arc<fearless::Atomic<unsigned>>(0u);
  auto router = fearless::make_arc<Router>(
      Router()
          .on("/", [](std::string_view p) { return p.size(); })
          .on("/n", [hits](std::string_view) -> std::size_t { return hits->fetch_add(1); }));
  auto a = serve(router, {"/"});
  auto b = serve(std::move(router), {"/n"});
  std::cout << a.join() + b.join();
}
