// Callback map with cell closure.
#include <cstddef>
#include <fearless/fearless.h>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
class FEARLESS_SEND FEARLESS_SYNC Handler {
public:
  virtual ~Handler() = default;
  virtual std::size_t operator()(std::string_view path) const = 0;
};
class Counting : public Handler {
public:
  std::size_t operator()(std::string_view) const override { return ++hits_; }

private:
  mutable std::size_t hits_ = 0;
};
int main() {
  std::map<std::string, std::unique_ptr<const Handler>> routes;
  routes.emplace("/n", std::make_unique<Counting>());
  auto shared =
      fearless::make_arc<std::map<std::string, std::unique_ptr<const Handler>>>(std::move(routes));
  auto t = fearless::spawn([r = shared] { return (*r->at("/n"))("x"); });
  t.detach();
}
