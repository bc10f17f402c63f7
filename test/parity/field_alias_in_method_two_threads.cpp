// Field alias in method two threads.
#include <fearless/fearless.h>
#include <vector>
class P {
public:
  void step() {
    auto &vs = v;
    fearless::scope([&](fearless::Scope &s) {
      s.spawn([&vs] { vs[0] -= 1; });
      s.spawn([&vs] { vs[0] += 1; });
    });
  }

private:
  std::vector<int> v{0};
};
int main() { P().step(); }
