// one system of a simulation damps the velocities that another reads
#include <fearless/fearless.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <span>
#include <vector>

struct Vec2 {
  float x = 0, y = 0;
};

void integrate(std::span<Vec2> positions, std::span<const Vec2> velocities, float dt) {
  for (std::size_t i = 0; i < positions.size(); ++i) {
    positions[i].x += velocities[i].x * dt;
    positions[i].y += velocities[i].y * dt;
  }
}

void regenerate(std::vector<int> &health) {
  std::erase_if(health, [](int h) { return h <= 0; });
  for (int &h : health)
    h = std::min(h + 1, 100);
}

struct World {
  std::vector<Vec2> positions;
  std::vector<Vec2> velocities;
  std::vector<int> health;
  float gravity = 0;

  float step(float dt) {
    for (auto &v : velocities)
      v.y -= gravity * dt;
    return fearless::scope([&](fearless::Scope &s) {
      s.spawn([&] { integrate(positions, velocities, dt); });
      s.spawn([&] { regenerate(health); });
      s.spawn([&] {
        for (auto &v : velocities)
          v.x *= 0.9F;
      });
      auto fastest = s.spawn([&] {
        float most = 0;
        for (const auto &v : velocities)
          most = std::max(most, std::abs(v.x) + std::abs(v.y));
        return most;
      });
      return fastest.join();
    });
  }
};

int main() {
  World world{std::vector<Vec2>(8), std::vector<Vec2>(8, Vec2{1.0F, 0.5F}), {50, 0, 99}, 9.8F};
  const float fastest = world.step(0.1F);
  std::cout << fastest << ' ' << world.positions[0].x << ' ' << world.health.size() << '\n';
}
