// a vector of boxes is handed to a task
#include <cstdio>
#include <future>
#include <memory>
#include <utility>
#include <vector>

struct Enemy {
  int health = 0;
};

std::future<int> heal_all(std::vector<std::unique_ptr<Enemy>> enemies) {
  return std::async(std::launch::async, [enemies = std::move(enemies)] {
    int sum = 0;
    for (const auto &enemy : enemies) {
      enemy->health += 1;
      sum += enemy->health;
    }
    return sum;
  });
}

int main() {
  std::vector<std::unique_ptr<Enemy>> enemies;
  enemies.push_back(std::make_unique<Enemy>(Enemy{9}));
  std::printf("%d\n", heal_all(std::move(enemies)).get());
}
