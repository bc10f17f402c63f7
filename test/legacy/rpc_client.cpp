// hangs
// A client that sends a request and waits for the reply, which comes on the reader's thread.
#include <future>
#include <map>
#include <mutex>
#include <thread>

class RpcClient {
public:
  int call(int argument) {
    std::lock_guard<std::mutex> lock(calls_lock_);
    const int id = next_id_++;
    std::future<int> reply = calls_[id].get_future();
    send(id, argument);
    return reply.get(); // DEFECT(held-across-wait): onReply() cannot have the lock
  }

  ~RpcClient() {
    if (reader_.joinable())
      reader_.join();
  }

private:
  void send(int id, int argument) {
    reader_ = std::thread([this, id, argument] { onReply(id, argument * 2); });
  }

  void onReply(int id, int value) {
    std::lock_guard<std::mutex> lock(calls_lock_); // WITNESS
    auto it = calls_.find(id);
    if (it == calls_.end())
      return;
    it->second.set_value(value);
    calls_.erase(it);
  }

  std::mutex calls_lock_;
  std::map<int, std::promise<int>> calls_; // guarded by calls_lock_
  int next_id_ = 0;                        // guarded by calls_lock_
  std::thread reader_;
};

int main() {
  RpcClient client;
  return client.call(21) != 42;
}
