// Reference kept over condvar wait.
#include <fearless/fearless.h>
#include <iostream>
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
    const auto &first = g->front();
    cv.wait(g, [](auto &v) { return v.size() >= 2; });
    std::cout << first;
  });
}
