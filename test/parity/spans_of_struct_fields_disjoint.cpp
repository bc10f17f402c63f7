// Spans of struct fields disjoint.
#include <cstddef>
#include <fearless/fearless.h>
#include <iostream>
#include <span>
#include <vector>
class Particles {
public:
  std::vector<float> x, v, mass;
  void step(float dt) {
    std::span<float> xs(x), vs(v);
    std::span<const float> ms(mass);
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([=] {
        for (std::size_t i = 0; i < vs.size(); ++i)
          vs[i] -= 9.8f * dt / ms[i];
      });
      s.spawn([=] {
        for (std::size_t i = 0; i < xs.size(); ++i)
          xs[i] += ms[i] * dt;
      });
    });
    for (std::size_t i = 0; i < x.size(); ++i)
      x[i] += v[i] * dt;
  }
};
int main() {
  Particles p{{0}, {0}, {1}};
  p.step(0.1f);
  std::cout << p.x[0];
}
