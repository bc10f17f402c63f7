// Spans of struct fields one read.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <vector>
class Particles {
public:
  std::vector<float> x, v;
  void step(float dt) {
    std::span<float> xs(x), vs(v);
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([vs, dt] {
        for (float &v : vs)
          v -= 9.8f * dt;
      });
      s.spawn([xs, vs = std::span<const float>(vs), dt] {
        for (std::size_t i = 0; i < xs.size(); ++i)
          xs[i] += vs[i] * dt;
      });
    });
  }
};
int main() {
  Particles p{{0}, {0}};
  p.step(0.1f);
  std::cout << p.x[0];
}
