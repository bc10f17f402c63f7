// producers fill a box below its lock, a consumer waits and takes the whole batch
#include <fearless/fearless.h>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class Mailroom {
public:
  explicit Mailroom(std::size_t senders) : state_(State{{}, senders}) {}

  void post(std::string letter) const {
    state_.lock()->letters.push_back(std::move(letter));
    changed_.notify_one();
  }
  void close_one() const {
    {
      auto state = state_.lock();
      --state->senders;
    }
    changed_.notify_all();
  }
  std::optional<std::vector<std::string>> batch() const {
    auto guard = state_.lock();
    changed_.wait(guard, [](const State &s) { return !s.letters.empty() || s.senders == 0; });
    if (guard->letters.empty())
      return std::nullopt;
    return std::exchange(guard->letters, {});
  }

private:
  struct State {
    std::vector<std::string> letters;
    std::size_t senders;
  };
  fearless::Mutex<State> state_;
  fearless::Condvar changed_;
};

int main() {
  const auto room = fearless::make_arc<Mailroom>(std::size_t{3});
  for (int id = 0; id < 3; ++id)
    fearless::spawn([room, id] {
      for (int n = 0; n < 5; ++n)
        room->post(std::to_string(id) + '/' + std::to_string(n));
      room->close_one();
    }).detach();
  auto consumer = fearless::spawn([room = room.clone()] {
    std::size_t total = 0;
    while (const auto batch = room->batch())
      for (const auto &letter : *batch)
        total += letter.size();
    return total;
  });
  std::printf("%zu\n", consumer.join());
}
