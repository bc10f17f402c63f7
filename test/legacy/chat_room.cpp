// TSan: data race
// Members of a chat room and what they said.
#include <chrono>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class ChatRoom {
public:
  void Join(int member) {
    MutexLock lock(&mu_);
    unread_[member] = 0; // WITNESS
  }

  void Say(const std::string &text) {
    MutexLock lock(&mu_);
    history_.push_back(text);
    for (auto &entry : unread_)
      ++entry.second;
  }

  int TakeUnread(int member) {
    if (unread_.empty()) // DEFECT(guarded-by): the quick test runs before the lock
      return 0;
    MutexLock lock(&mu_);
    int unread = unread_[member];
    unread_[member] = 0;
    return unread;
  }

private:
  // The project's own guard.
  class MutexLock {
  public:
    explicit MutexLock(std::mutex *mu) : mu_(mu) { mu_->lock(); }
    ~MutexLock() { mu_->unlock(); }
    MutexLock(const MutexLock &) = delete;

  private:
    std::mutex *const mu_;
  };

  std::mutex mu_;
  std::map<int, int> unread_;      // under mu_
  std::list<std::string> history_; // under mu_
};

int main() {
  ChatRoom room;
  std::vector<std::thread> members;
  for (int m = 0; m < 3; ++m)
    members.emplace_back([&room, m] {
      for (int i = 0; i < 50; ++i) {
        room.Join(m * 50 + i);
        room.Say("hello");
        std::this_thread::sleep_for(std::chrono::microseconds(20));
        room.TakeUnread(m * 50 + i);
      }
    });
  for (auto &member : members)
    member.join();
}
