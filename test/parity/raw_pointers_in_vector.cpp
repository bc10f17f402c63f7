// a vector of raw pointers is handed to a task
#include <future>
#include <utility>
#include <vector>

struct Enemy {
  int health = 0;
};

std::future<void> heal_all(std::vector<Enemy *> enemies) {
  return std::async(std::launch::async, [enemies = std::move(enemies)] {
    for (Enemy *enemy : enemies)
      enemy->health += 1;
  });
}

int main() {
  auto *boss = new Enemy{9};
  heal_all({boss}).get();
  delete boss;
}
