// TSan: silent
// Sensors write their readings; public members, as plain structs have them.
#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>

struct Reading {
  std::mutex mtx;
  double value = 0; // protected by mtx
  long samples = 0; // protected by mtx
  const char *unit = "C";
};

class Sampler {
public:
  explicit Sampler(Reading &target) : out(target), thread(&Sampler::sample, this) {}
  ~Sampler() { thread.join(); }

private:
  void sample() {
    for (int i = 0; i < 200; ++i) {
      std::this_thread::yield();
      std::lock_guard<std::mutex> guard(out.mtx);
      out.value = 20 + i * 0.01;
      out.samples++;
    }
  }

  Reading &out;
  std::thread thread;
};

static double average(Reading &reading) {
  std::lock_guard<std::mutex> guard(reading.mtx);
  return reading.samples ? reading.value / reading.samples : 0;
}

int main() {
  Reading temperature;
  temperature.value = 19.5; // no sampler yet
  long polled = 0;
  {
    Sampler sampler(temperature);
    for (int i = 0; i < 50; ++i) {
      std::this_thread::sleep_for(std::chrono::microseconds(50));
      std::lock_guard<std::mutex> guard(temperature.mtx);
      polled = std::max(polled, temperature.samples);
    }
  }
  return temperature.samples != 200 || polled > 200 || average(temperature) > 1; // it has ended
}
