// a class whose constructor asks for Send is given a closure over a raw pointer
#include <fearless/send.h>

#include <cstdio>
#include <functional>
#include <utility>

class Task {
public:
  template <fearless::Send F> explicit Task(F body) : body_(std::move(body)) {}
  double run() const { return body_(); }

private:
  std::function<double()> body_;
};

Task watch(const double *sensor) {
  return Task([sensor] { return *sensor; });
}

int main() {
  static const double value = 2.5;
  std::printf("%f\n", watch(&value).run());
}
