// a box moved into a thread is dereferenced
#include <cstdio>
#include <memory>
#include <thread>
#include <utility>

struct Session {
  unsigned id;
};

int main() {
  auto session = std::make_unique<Session>(Session{4});
  std::thread worker([session = std::move(session)] { std::printf("%u\n", session->id); });
  worker.join();
  std::printf("%u\n", session->id);
}
