// a handle declared Send is shared by reference between threads
#include <fearless/scope.h>
#include <fearless/send.h>

#include <cstdio>

class FEARLESS_UNSAFE_SEND("the C library keeps no state outside the handle") Connection {
public:
  explicit Connection(int *raw) : raw_(raw) {}
  int query() const { return *raw_; }

private:
  int *raw_;
};

int main() {
  const Connection connection(new int(1));
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { std::printf("%d\n", connection.query()); });
    s.spawn([&] { std::printf("%d\n", connection.query()); });
  });
}
