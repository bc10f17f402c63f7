// TSan: silent
// Players of a match.
#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

struct Player {
  int id;
  int score;
};

class Roster {
public:
  void join(int id) {
    std::lock_guard<std::mutex> lock(mutex_);
    players_.push_back({id, 0});
  }

  void score(int id, int points) {
    std::lock_guard<std::mutex> lock(mutex_);
    for (Player &player : players_)
      if (player.id == id)
        player.score += points;
  }

  std::vector<Player> players() const {
    std::lock_guard<std::mutex> lock(mutex_);
    return players_; // a copy
  }

private:
  mutable std::mutex mutex_;
  std::vector<Player> players_; // guarded by mutex_
};

static int best(const Roster &roster) {
  int best = 0;
  for (const Player &player : roster.players())
    if (player.score > best)
      best = player.score;
  return best;
}

int main() {
  Roster roster;
  std::thread lobby([&roster] {
    for (int id = 0; id < 40; ++id) {
      roster.join(id);
      roster.score(id, id * 3);
      std::this_thread::yield();
    }
  });
  int most = 0;
  for (int i = 0; i < 200; ++i)
    most = std::max(most, best(roster));
  lobby.join();
  return most > 200;
}
