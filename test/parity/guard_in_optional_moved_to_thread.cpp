// Guard in optional moved to thread.
#include <fearless/fearless.h>
#include <optional>
#include <utility>
#include <vector>
struct Session {
  std::optional<fearless::MutexGuard<std::vector<char>>> guard;
};
int main() {
  fearless::Mutex<std::vector<char>> buffer{{1}};
  fearless::scope([&](fearless::Scope &s) {
    Session session{buffer.try_lock()};
    auto h = s.spawn([session = std::move(session)]() mutable {
      if (session.guard)
        (*session.guard)->push_back(2);
    });
    h.join();
  });
}
