// TSan: data race
// Two printers share one device, and with it the mutex that they are given.
#include <mutex>
#include <thread>

struct Device {
  std::mutex mutex;
  long written = 0; // guarded by mutex
};

class LabelPrinter {
public:
  LabelPrinter(Device *device, std::mutex *mutex) : device_(device), mutex_(mutex) {}

  void print(int labels) {
    for (int label = 0; label < labels; ++label) {
      std::lock_guard<std::mutex> lock(*mutex_);
      device_->written += kLabelSize; // WITNESS
      ++printed_;
    }
  }

  void feed() {
    device_->written += 1; // DEFECT(guarded-by): a form feed without the device's lock
  }

private:
  static const int kLabelSize = 64;
  Device *device_;
  std::mutex *mutex_;
  int printed_ = 0;
};

int main() {
  Device device;
  LabelPrinter left(&device, &device.mutex);
  LabelPrinter right(&device, &device.mutex);
  std::thread other([&left] { left.print(200); });
  for (int i = 0; i < 200; ++i) {
    right.feed();
    std::this_thread::yield();
  }
  right.print(10);
  other.join();
  return device.written > 210 * 64 + 200;
}
