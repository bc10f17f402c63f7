// TSan: silent
// Double buffer between a camera and a viewer.
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

class FrameBuffer {
public:
  void publish(int value) {
    std::array<int, 16> frame;
    frame.fill(value);
    {
      std::lock_guard<std::mutex> lock(mutex_);
      frame_ = frame;
      fresh_ = true;
    }
    cond_.notify_one();
  }

  int take() {
    std::unique_lock<std::mutex> lock(mutex_);
    cond_.wait(lock, [this] { return fresh_; });
    fresh_ = false;
    return frame_[0];
  }

private:
  std::mutex mutex_;
  std::condition_variable cond_;
  std::array<int, 16> frame_{};
  bool fresh_ = false;
};

int main() {
  FrameBuffer buffer;
  std::atomic<int> last{0};
  std::thread viewer([&] {
    while (last < 50)
      last = buffer.take();
  });
  for (int frame = 1; last < 50; ++frame) {
    buffer.publish(frame < 50 ? frame : 50);
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  viewer.join();
}
