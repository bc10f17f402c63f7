// a trait object run by a thread writes a mutable global
#include <fearless/send.h>

#include <memory>
#include <thread>
#include <utility>

int last_event = 0;

class FEARLESS_SEND Handler {
public:
  virtual ~Handler() = default;
  virtual void handle(int event) const = 0;
};

class Remember final : public Handler {
public:
  void handle(int event) const override { last_event = event; }
};

std::thread dispatch(std::unique_ptr<Handler> handler) {
  return std::thread([handler = std::move(handler)] { handler->handle(3); });
}

int main() { dispatch(std::make_unique<Remember>()).join(); }
