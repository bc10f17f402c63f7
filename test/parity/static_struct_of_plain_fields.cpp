// a const global without interior mutability
#include <array>
#include <cstdio>
#include <string>
#include <thread>

struct Config {
  unsigned short port;
  std::string host;
  std::array<float, 3> weights;
};

const Config config{8080, "localhost", {0.5f, 0.25f, 0.25f}};

int main() {
  std::thread server([] { std::printf("%s:%d\n", config.host.c_str(), config.port); });
  std::printf("%f\n", config.weights[0]);
  server.join();
}
