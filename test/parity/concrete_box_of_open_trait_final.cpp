// a box of the concrete type is judged by its fields, not by the trait
#include <fearless/thread.h>

#include <cstdio>
#include <memory>
#include <utility>

struct Job {
  virtual ~Job() = default;
  virtual int run() const = 0;
};

class Add final : public Job {
public:
  Add(int left, int right) : left_(left), right_(right) {}
  int run() const override { return left_ + right_; }

private:
  int left_, right_;
};

int main() {
  auto job = std::make_unique<Add>(1, 2);
  auto worker = fearless::spawn([job = std::move(job)] { return job->run(); });
  std::printf("%d\n", worker.join());
}
