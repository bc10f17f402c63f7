// a class whose constructor asks for Send is moved to a thread
#include <fearless/thread.h>

#include <concepts>
#include <cstdio>
#include <functional>
#include <utility>

class Task {
public:
  template <fearless::Send F>
    requires std::invocable<F &>
  explicit Task(F body) : body_(std::move(body)) {}
  double run() const { return body_(); }

private:
  std::function<double()> body_;
};

fearless::JoinHandle<double> start(Task task) {
  return fearless::spawn([task = std::move(task)] { return task.run(); });
}

int main() {
  const double scale = 2.5;
  std::printf("%f\n", start(Task([scale] { return scale * 2; })).join());
}
