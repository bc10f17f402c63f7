// a wrapper of a foreign handle is declared Send and moves
#include <fearless/send.h>

#include <cstdio>
#include <thread>
#include <utility>

class FEARLESS_UNSAFE_SEND("the C library keeps no state outside the handle") Connection {
public:
  explicit Connection(int *raw) : raw_(raw) {}
  int query() { return *raw_; }

private:
  int *raw_;
};

void serve(Connection connection) {
  std::thread([connection = std::move(connection)]() mutable { std::printf("%d\n", connection.query()); }).detach();
}

int main() { serve(Connection(new int(1))); }
