// one thread calls a changing member, the other a reading one
#include <cstdio>
#include <fearless/scope.h>
#include <vector>

class Stack {
public:
  void push(int x) { items_.push_back(x); }
  std::size_t depth() const { return items_.size(); }

private:
  std::vector<int> items_;
};

int main() {
  Stack stack;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] { stack.push(1); });
    s.spawn([&] { std::printf("%zu\n", stack.depth()); });
  });
}
