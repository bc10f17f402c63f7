// what is not Send may still be Sync, so a reference may cross
#include <fearless/scope.h>
#include <fearless/send.h>

#include <cstdio>

class FEARLESS_NOT_SEND UiToken {
public:
  explicit UiToken(unsigned id) : id_(id) {}
  unsigned id() const { return id_; }

private:
  unsigned id_;
};

int main() {
  const UiToken token(3);
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%u\n", token.id()); });
    std::printf("%u\n", token.id());
  });
}
