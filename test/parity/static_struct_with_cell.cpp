// a const global with interior mutability
#include <cstdio>
#include <thread>

class Config {
public:
  explicit Config(unsigned short port) : port_(port) {}
  unsigned short port() const {
    ++reads_;
    return port_;
  }

private:
  unsigned short port_;
  mutable unsigned reads_ = 0;
};

const Config config(8080);

int main() {
  std::thread server([] { std::printf("listening on %d\n", config.port()); });
  std::printf("port %d\n", config.port());
  server.join();
}
