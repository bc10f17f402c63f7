// the concrete type of a box holds a raw pointer
#include <fearless/thread.h>

#include <cstdio>
#include <memory>
#include <utility>

struct Job {
  virtual ~Job() = default;
  virtual int run() const = 0;
};

class Peek final : public Job {
public:
  explicit Peek(const int *at) : at_(at) {}
  int run() const override { return *at_; }

private:
  const int *at_;
};

fearless::JoinHandle<int> start(std::unique_ptr<Peek> job) {
  return fearless::spawn([job = std::move(job)] { return job->run(); });
}

int main() {
  const int number = 3;
  std::printf("%d\n", start(std::make_unique<Peek>(&number)).join());
}
