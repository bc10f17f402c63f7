// a detached thread runs a member function of its own copy
#include <cstdio>
#include <thread>
#include <utility>

class Server {
public:
  explicit Server(unsigned short port) : port_(port) {}
  void run(unsigned clients) const { std::printf("%d %u\n", port_, clients); }
  unsigned short port() const { return port_; }

private:
  unsigned short port_;
};

void start(Server server) {
  std::thread worker(&Server::run, std::move(server), 5);
  worker.detach();
}

int main() {
  const Server server(80);
  start(server);
  std::printf("%d\n", server.port());
}
