// TSan: data race
// A ring of samples between the audio callback and the mixer: one writes, one reads.
#include <array>
#include <cstddef>
#include <thread>

class AudioRing {
public:
  bool push(float sample) {
    const std::size_t head = head_;
    const std::size_t tail = tail_; // WITNESS
    if (head - tail == samples_.size())
      return false;
    samples_[head % samples_.size()] = sample;
    head_ = head + 1; // DEFECT(weak-sync): publishes the sample through a plain index
    return true;
  }

  bool pop(float &sample) {
    if (tail_ == head_) // WITNESS
      return false;
    sample = samples_[tail_ % samples_.size()];
    tail_ = tail_ + 1;
    return true;
  }

private:
  std::array<float, 64> samples_{};
  volatile std::size_t head_ = 0; // written by push()
  volatile std::size_t tail_ = 0; // written by pop()
};

int main() {
  AudioRing ring;
  double mixed = 0;
  std::thread mixer([&] {
    float sample = 0;
    for (int taken = 0; taken < 500;) {
      if (ring.pop(sample)) {
        mixed += sample;
        ++taken;
      } else {
        std::this_thread::yield();
      }
    }
  });
  for (int i = 0; i < 500;) {
    if (ring.push(0.5f))
      ++i;
    else
      std::this_thread::yield();
  }
  mixer.join();
  return mixed != 250;
}
