// Builder moved then reused.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <string>
#include <utility>
#include <vector>
class Request {
public:
  Request url(std::string u) && {
    url_ = std::move(u);
    return std::move(*this);
  }
  Request header(std::string k, std::string v) && {
    headers_.emplace_back(std::move(k), std::move(v));
    return std::move(*this);
  }
  fearless::JoinHandle<std::size_t> send() && {
    return fearless::spawn(
        [self = std::move(*this)] { return self.url_.size() + self.headers_.size(); });
  }

private:
  std::string url_;
  std::vector<std::pair<std::string, std::string>> headers_;
};
int main() {
  auto base = Request().url("http://x").header("a", "b");
  auto first = std::move(base).send();
  auto second = std::move(base).header("c", "d").send();
  std::cout << first.join() + second.join();
}
