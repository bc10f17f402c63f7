// fails: the second mail is empty
// Sends one mail to several receivers, each from its own thread.
#include <algorithm>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class MailSender {
public:
  void send(std::vector<std::string> receivers, std::string body) {
    std::vector<std::thread> threads;
    for (auto &receiver : receivers)
      threads.emplace_back(&MailSender::deliver, this, receiver,
                           std::move(body)); // DEFECT(moved): the second turn moves it again
    for (auto &thread : threads)
      thread.join();
  }

  size_t shortest() {
    std::lock_guard<std::mutex> lock(mutex_);
    size_t shortest = sizes_.begin()->second;
    for (auto &entry : sizes_)
      shortest = std::min(shortest, entry.second);
    return shortest;
  }

private:
  void deliver(std::string receiver, std::string body) {
    std::lock_guard<std::mutex> lock(mutex_);
    sizes_[receiver] = body.size();
  }

  std::mutex mutex_;
  std::map<std::string, size_t> sizes_; // guarded by mutex_
};

int main() {
  MailSender sender;
  sender.send({"ann@example.org", "bob@example.org"},
              "a body that is long enough to be on the heap");
  return sender.shortest() == 0;
}
