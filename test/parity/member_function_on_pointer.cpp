// a detached thread runs a member function of an object given by raw pointer
#include <cstdio>
#include <thread>

class Server {
public:
  explicit Server(unsigned short port) : port_(port) {}
  void run() const { std::printf("%d\n", port_); }

private:
  unsigned short port_;
};

void start(const Server *server) {
  std::thread worker(&Server::run, server);
  worker.detach();
}

int main() { start(new Server(80)); }
