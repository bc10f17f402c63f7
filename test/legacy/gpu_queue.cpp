// TSan: data race
// Hands work to a device thread and waits for it, by semaphores.
#include <semaphore>
#include <thread>

class GpuQueue {
public:
  GpuQueue() : device_([this] { run(); }) {}
  ~GpuQueue() {
    quit_ = true; // the device is asleep until the release below
    work_.release();
    device_.join();
  }

  long multiply(int factor) {
    factor_ = factor;
    work_.release();
    const long result = result_; // DEFECT(exclusive): read before the device says that it is done
    done_.acquire();
    return result;
  }

private:
  void run() {
    for (;;) {
      work_.acquire();
      if (quit_)
        return;
      result_ = 0; // WITNESS
      for (int i = 1; i <= 100; ++i)
        result_ += long(i) * factor_; // WITNESS
      done_.release();
    }
  }

  // Each belongs to one side at a time: the semaphores hand them over.
  int factor_ = 0;
  long result_ = 0;
  bool quit_ = false;
  std::binary_semaphore work_{0};
  std::binary_semaphore done_{0};
  std::thread device_;
};

int main() {
  GpuQueue queue;
  long sum = 0;
  for (int factor = 1; factor <= 50; ++factor)
    sum += queue.multiply(factor);
  return sum > 5050L * 1275;
}
