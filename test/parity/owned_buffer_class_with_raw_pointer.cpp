// a hand-written owning buffer is not Send until it says so
#include <cstddef>
#include <cstdio>
#include <thread>
#include <utility>

class Buffer {
public:
  explicit Buffer(std::size_t size) : data_(new unsigned char[size]()), size_(size) {}
  Buffer(Buffer &&other) noexcept : data_(std::exchange(other.data_, nullptr)), size_(other.size_) {}
  Buffer &operator=(Buffer &&) = delete;
  ~Buffer() { delete[] data_; }
  unsigned char first() const { return data_[0]; }
  std::size_t size() const { return size_; }

private:
  unsigned char *data_;
  std::size_t size_;
};

int main() {
  Buffer buffer(16);
  std::thread worker([buffer = std::move(buffer)] { std::printf("%d\n", buffer.first()); });
  worker.join();
}
