// the thread gives the box back as its result
#include <cstdio>
#include <fearless/thread.h>
#include <memory>
#include <utility>

struct Session {
  unsigned hits;
};

int main() {
  auto session = std::make_unique<Session>(Session{4});
  auto worker = fearless::spawn([session = std::move(session)]() mutable {
    ++session->hits;
    return std::move(session);
  });
  session = worker.join();
  std::printf("%u\n", session->hits);
}
