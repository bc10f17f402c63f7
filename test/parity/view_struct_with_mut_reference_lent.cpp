// View struct with mut reference lent.
#include <fearless/fearless.h>
#include <vector>
struct View {
  std::vector<int> &v;
  void push() { v.push_back(1); }
};
int main() {
  std::vector<int> v;
  View w{v};
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&w] { w.push(); });
    v.push_back(2);
  });
}
