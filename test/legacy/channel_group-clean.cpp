// TSan: silent
// Channels of a multiplexed connection share the lock of their connection.
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

class Connection {
public:
  class Channel {
  public:
    explicit Channel(Connection &parent) : parent_(parent) {}

    void received(int bytes) {
      std::lock_guard<std::mutex> lock(parent_.mutex_);
      window_ -= bytes;
      parent_.total_ += bytes;
    }

    void grow(int bytes) {
      std::lock_guard<std::mutex> lock(parent_.mutex_);
      window_ += bytes;
    }

    int window() const {
      std::lock_guard<std::mutex> lock(parent_.mutex_);
      return window_;
    }

  private:
    Connection &parent_;
    int window_ = 1000; // guarded by parent_.mutex_
  };

  Connection() {
    for (int i = 0; i < 3; ++i)
      channels_.push_back(std::make_unique<Channel>(*this));
  }

  Channel &channel(int i) { return *channels_[i]; } // the vector never changes

  long total() {
    std::lock_guard<std::mutex> lock(mutex_);
    return total_;
  }

private:
  std::mutex mutex_;
  long total_ = 0; // guarded by mutex_
  std::vector<std::unique_ptr<Channel>> channels_;
};

int main() {
  Connection connection;
  std::thread reader([&connection] {
    for (int i = 0; i < 300; ++i)
      connection.channel(i % 3).received(1);
  });
  for (int i = 0; i < 300; ++i) {
    connection.channel(i % 3).grow(1);
    std::this_thread::yield();
  }
  reader.join();
  return connection.total() != 300 || connection.channel(0).window() > 1100;
}
