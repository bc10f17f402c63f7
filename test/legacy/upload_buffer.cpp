// fails: the buffer is empty when it is used again
// Uploads a buffer in the background and keeps statistics.
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

class Uploader {
public:
  ~Uploader() {
    for (auto &thread : threads_)
      thread.join();
  }

  size_t upload(std::vector<uint8_t> data) {
    threads_.emplace_back([this, data = std::move(data)] { send(data); });
    return data.size(); // DEFECT(moved): the thread has it
  }

private:
  void send(const std::vector<uint8_t> &data) {
    uint32_t checksum = 0;
    for (uint8_t byte : data)
      checksum = checksum * 31 + byte;
    std::lock_guard<std::mutex> lock(mutex_);
    checksums_.push_back(checksum);
  }

  std::mutex mutex_;
  std::vector<uint32_t> checksums_; // guarded by mutex_
  std::vector<std::thread> threads_;
};

int main() {
  Uploader uploader;
  const size_t first = uploader.upload(std::vector<uint8_t>(100, 1));
  const size_t second = uploader.upload(std::vector<uint8_t>(50, 2));
  return first + second != 150;
}
