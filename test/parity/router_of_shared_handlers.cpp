// a router shares its handlers, callables that may be called by many, with a thread for each
// request
#include <fearless/fearless.h>

#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct Request {
  std::string path;
  std::vector<unsigned char> body;
};

class FEARLESS_SEND FEARLESS_SYNC Handler {
public:
  virtual ~Handler() = default;
  virtual std::string handle(const Request &) const = 0;
};

template <class F> class Calling final : public Handler {
public:
  explicit Calling(F f) : f_(std::move(f)) {}
  std::string handle(const Request &request) const override { return f_(request); }

private:
  F f_;
};

class Router {
public:
  template <class F> Router &route(std::string path, F handler) {
    routes_.emplace(std::move(path), fearless::make_arc<Calling<F>>(std::move(handler)));
    return *this;
  }
  std::optional<fearless::JoinHandle<std::string>> dispatch(Request request) const {
    const auto it = routes_.find(request.path);
    if (it == routes_.end())
      return std::nullopt;
    return fearless::spawn(
        [handler = it->second, request = std::move(request)] { return handler->handle(request); });
  }

private:
  std::map<std::string, fearless::Arc<Handler>> routes_;
};

int main() {
  Router router;
  std::string motd = "welcome";
  router.route("/", [motd = std::move(motd)](const Request &) { return motd; })
      .route("/len", [](const Request &r) { return std::to_string(r.body.size()); });
  std::vector<fearless::JoinHandle<std::string>> running;
  for (const std::string path : {"/", "/len", "/none", "/"}) {
    if (auto handle = router.dispatch({path, std::vector<unsigned char>(path.size())}))
      running.push_back(std::move(*handle));
    else
      std::printf("404 %s\n", path.c_str());
  }
  for (auto &handle : running)
    std::puts(handle.join().c_str());
}
