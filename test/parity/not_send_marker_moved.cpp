// a plain class says that it belongs to its thread, and is moved away
#include <fearless/send.h>

#include <cstdio>
#include <thread>

class FEARLESS_NOT_SEND UiToken {
public:
  explicit UiToken(unsigned id) : id_(id) {}
  unsigned id() const { return id_; }

private:
  unsigned id_;
};

int main() {
  UiToken token(3);
  std::thread worker([token] { std::printf("%u\n", token.id()); });
  worker.join();
}
