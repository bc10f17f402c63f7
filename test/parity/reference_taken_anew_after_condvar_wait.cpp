// Reference taken anew after condvar wait.
#include <fearless/fearless.h>
#include <iostream>
#include <utility>
#include <vector>
int main() {
  fearless::Mutex<std::vector<unsigned>> m{{1}};
  fearless::Condvar cv;
  fearless::scope([&](fearless::Scope &s) {
    s.spawn([&] {
      m.lock()->push_back(2);
      cv.notify_one();
    });
    auto g = m.lock();
    std::cout << g->front();
    cv.wait(g, [](auto &v) { return v.size() >= 2; });
    auto &last = g->back();
    last += 1;
    std::vector<unsigned> v = std::exchange(*g, {});
    {
      auto gone = std::move(g);
    }
    std::cout << v.size();
  });
}
